package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.primaryKey;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.migration.SchemaChange;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Indexes, keys and foreign keys that come to a partitioned table one partition after the other.
 */
final class OnPartitionsTest extends DatabaseTest {

  private static final String DEEP =
      "a_partition_whose_name_leaves_little_room_for_that_of_an_index";

  private static final String INVALID = "SELECT count(*) FROM pg_index WHERE NOT indisvalid";

  private static Chains two() {
    return Chains.empty()
        .plus(
            "r1",
            s -> {
              s.createTable(
                  table("p")
                      .column(column("code", "integer").notNull())
                      .primaryKey("pk_p", "code"));
              s.createTable(
                  table("Big W")
                      .column(column("id", "integer").notNull())
                      .column(column("code", "integer"))
                      .partitionBy(PartitionStrategy.RANGE, "id")
                      .partition("w_0", "FOR VALUES FROM (0) TO (100)"));
            },
            s -> {
              s.dropTable("Big W");
              s.dropTable("p");
            });
  }

  private static Chains then(Consumer<SchemaChange> change, Consumer<SchemaChange> back) {
    return two().plus("r2", change, back);
  }

  private static Chains all() {
    return then(
        s -> {
          s.createIndexOnPartitions(
              "Big W", index("idx w").on("(code % 7)", "id desc").where("code::text <> 'it''s %'"));
          s.addConstraintOnPartitions("Big W", primaryKey("pk_w", "id"));
          s.addConstraintOnPartitions(
              "Big W", unique("uq_w", "id", "code").deferral(Deferral.DEFERRABLE));
          s.addConstraintOnPartitions("Big W", foreignKey("fk_w", "code").references("p", "code"));
        },
        s -> {
          s.dropConstraint("Big W", "fk_w");
          s.dropConstraint("Big W", "uq_w");
          s.dropConstraint("Big W", "pk_w");
          s.dropIndex("Big W", "idx w");
        });
  }

  /** Also partitions that no migration made, and partitions of these. */
  private void fill() throws SQLException {
    lockstep(two()).upgrade();
    execute(
        "CREATE TABLE w_more PARTITION OF \"Big W\" FOR VALUES FROM (100) TO (300)"
            + " PARTITION BY HASH (id)",
        "CREATE TABLE " + DEEP + " PARTITION OF w_more FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
        "CREATE TABLE \"W 1\" PARTITION OF w_more FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
        "CREATE TABLE w_none PARTITION OF \"Big W\" FOR VALUES FROM (300) TO (400)"
            + " PARTITION BY RANGE (id)",
        "INSERT INTO p SELECT generate_series(0, 9)",
        "INSERT INTO \"Big W\" SELECT g, g % 10 FROM generate_series(0, 299) g");
  }

  private void assertDone() throws SQLException {
    assertThat(lockstep(all()).verify().isClean()).isTrue();
    assertThat(value(INVALID)).isEqualTo("0");
    assertThat(
            value(
                "SELECT count(*) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid"
                    + " WHERE relkind = 'r' AND relispartition"))
        .isEqualTo("9");
    assertThat(value("SELECT bool_and(convalidated) FROM pg_constraint WHERE conname = 'fk_w'"))
        .isEqualTo("t");
  }

  @Test
  void goThereAndBack() throws SQLException {
    fill();
    lockstep(all()).upgrade();
    assertDone();
    // What comes later has all of it from the start.
    execute("CREATE TABLE w_4 PARTITION OF \"Big W\" FOR VALUES FROM (400) TO (500)");
    assertThatThrownBy(() -> execute("INSERT INTO \"Big W\" VALUES (400, 10)"))
        .hasMessageContaining("fk_w");
    lockstep(all()).downgrade(1);
    assertThat(lockstep(two()).verify().isClean()).isTrue();
    assertThat(value("SELECT count(*) FROM \"Big W\"")).isEqualTo("300");
  }

  @Test
  void goOnWhereARunWasCutOff() throws SQLException {
    fill();
    execute(
        "CREATE INDEX \"idx w\" ON ONLY \"Big W\" ((code % 7), id DESC)"
            + " WHERE code::text <> 'it''s %'",
        "ALTER TABLE ONLY \"Big W\" ADD CONSTRAINT pk_w PRIMARY KEY (id)",
        "ALTER TABLE w_0 ADD CONSTRAINT fk_w FOREIGN KEY (code) REFERENCES p (code) NOT VALID",
        "CREATE UNIQUE INDEX w_0_pk_w ON w_0 (id)",
        "CREATE TABLE w_new PARTITION OF \"Big W\" FOR VALUES FROM (500) TO (600)",
        "DROP TABLE \"W 1\"",
        "CREATE TABLE \"W 1\" (LIKE w_0)",
        "INSERT INTO \"W 1\" VALUES (1, 1), (1, 1)");
    assertThatThrownBy(
            () -> execute("CREATE UNIQUE INDEX CONCURRENTLY \"W 1_pk_w\" ON \"W 1\" (id)"))
        .hasMessageContaining("could not create unique index");
    execute(
        "TRUNCATE \"W 1\"",
        "ALTER TABLE w_more ATTACH PARTITION \"W 1\" FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
        "DROP TABLE w_new");
    lockstep(all()).upgrade();
    assertDone();
  }

  @Test
  void leaveNothingThatRefusesRows() throws SQLException {
    Chains chains =
        then(
            s -> {
              s.sql("After it the preflight judges nothing", "SELECT 1");
              s.addConstraintOnPartitions("Big W", primaryKey("pk_w", "id"));
            },
            s -> s.dropConstraint("Big W", "pk_w"));
    fill();
    execute("INSERT INTO \"Big W\" VALUES (1, 1)");
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(chains).upgrade());
    assertThat(e.sqlState()).isEqualTo("23505");
    execute("INSERT INTO \"Big W\" VALUES (1, 2)", "DELETE FROM \"Big W\" WHERE id = 1");
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(value(INVALID)).isEqualTo("0");
  }

  @Test
  void areRefusedBeforeAnythingChanges() throws SQLException {
    fill();
    execute("INSERT INTO \"Big W\" VALUES (1, 11), (1, 11)");
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(all()).upgrade());
    assertThat(e.findings())
        .extracting(PreflightFinding::description)
        .containsExactly(
            "keys that occur more than once",
            "keys that occur more than once",
            "rows that reference nothing in p");
    assertThat(value("SELECT count(*) FROM pg_constraint WHERE conname ~ '_w$'")).isEqualTo("0");
  }

  @Test
  void takeTheNamesOfOthersThatAreRenamed() throws SQLException {
    Chains first =
        then(
            s -> {
              s.createIndexOnPartitions("Big W", index("idx w").on("code"));
              s.createIndexOnPartitions("Big W", index("third").on("code", "id"));
            },
            s -> {});
    Chains chains =
        first.plus(
            "r3",
            s -> {
              s.renameIndex("Big W", "idx w", "old");
              s.createIndexOnPartitions("Big W", index("idx w").on("id"));
              s.renameIndex("Big W", "idx w", "older");
              s.createIndexOnPartitions("Big W", index("idx w").on("id desc"));
              s.renameIndex("Big W", "third", "fourth");
              s.addConstraintOnPartitions("Big W", unique("third", "id"));
            },
            s -> {});
    fill();
    lockstep(first).upgrade();
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(value(INVALID)).isEqualTo("0");
  }

  @Test
  void leaveOutForeignTables() throws SQLException {
    Chains chains =
        then(
            s -> s.createIndexOnPartitions("Big W", index("idx_w").on("code")),
            s -> s.dropIndex("Big W", "idx_w"));
    fill();
    execute(
        "CREATE FOREIGN DATA WRAPPER nowhere",
        "CREATE SERVER nowhere FOREIGN DATA WRAPPER nowhere",
        "CREATE FOREIGN TABLE w_far PARTITION OF \"Big W\" FOR VALUES FROM (700) TO (800)"
            + " SERVER nowhere");
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(value(INVALID)).isEqualTo("0");
  }

  @Test
  void canBeRehearsed() throws SQLException {
    fill();
    assertThat(lockstep(all()).rehearse().failure()).isNull();
    assertThat(value("SELECT count(*) FROM pg_constraint WHERE conname ~ '_w$'")).isEqualTo("0");
  }

  @Test
  void saysWhatTheyAreFor() {
    assertThatThrownBy(
            () -> then(s -> s.addConstraintOnPartitions("Big W", check("ck", "id > 0")), s -> {}))
        .hasMessageContaining("add a check with addConstraintNotValid");
    assertThatThrownBy(
            () ->
                lockstep(then(s -> s.addConstraintOnPartitions("p", unique("uq", "code")), s -> {}))
                    .upgrade())
        .hasMessageContaining("p is not partitioned");
  }
}
