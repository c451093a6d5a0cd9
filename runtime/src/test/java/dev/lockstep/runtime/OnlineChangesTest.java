package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.Identity;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes that leave readers and writers at work, on a server. */
final class OnlineChangesTest extends DatabaseTest {

  private static final String UNDECIDED = "After it the preflight judges nothing";

  private static Chains two() {
    return Chains.empty()
        .plus(
            "r1",
            s ->
                s.createTable(
                    table("t")
                        .column(column("id", "bigint").identity(Identity.ALWAYS))
                        .column(column("n", "integer"))
                        .primaryKey("pk_t", "id")),
            s -> s.dropTable("t"));
  }

  private static Chains online() {
    return two()
        .plus(
            "r2",
            s -> {
              s.addNotNullNotValid("t", "n");
              s.addConstraintNotValid("t", check("ck_t_n", "n > 0"));
              s.validateNotNull("t", "n");
              s.addConstraintConcurrently("t", unique("uq_t_n", "n"));
              s.addConstraintNotValid("t", foreignKey("fk_t_n", "n").references("t", "n"));
              s.validateConstraint("t", "ck_t_n");
              s.validateConstraint("t", "fk_t_n");
            },
            s -> {
              s.dropConstraint("t", "fk_t_n");
              s.dropConstraint("t", "uq_t_n");
              s.dropConstraint("t", "ck_t_n");
              s.dropNotNull("t", "n");
            });
  }

  @Test
  void goThereAndBack() throws SQLException {
    lockstep(two()).upgrade();
    execute("INSERT INTO t (n) SELECT g FROM generate_series(1, 100) g");
    lockstep(online()).upgrade();
    assertThat(lockstep(online()).verify().isClean()).isTrue();
    assertThat(lockstep(online()).verify().isClean()).isTrue();
    assertThat(value("SELECT count(*) FROM pg_constraint WHERE conname ~ '^lockstep'"))
        .isEqualTo("0");
    lockstep(online()).downgrade(1);
    assertThat(lockstep(two()).verify().isClean()).isTrue();
    assertThat(value("SELECT count(*) FROM t")).isEqualTo("100");
  }

  @Test
  void areRefusedBeforeAnythingChanges() throws SQLException {
    lockstep(two()).upgrade();
    execute("INSERT INTO t (n) VALUES (NULL), (1), (1), (-1)");
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(online()).upgrade());
    assertThat(e.findings())
        .extracting(PreflightFinding::description)
        .containsExactly(
            "rows without a value", "rows that violate n > 0", "keys that occur more than once");
    assertThat(value("SELECT count(*) FROM pg_constraint WHERE conrelid = 't'::regclass"))
        .isEqualTo(TestDatabase.serverVersion() >= 180_000 ? "2" : "1");
  }

  @Test
  void goOnWhereOthersStopped() throws SQLException {
    lockstep(two()).upgrade();
    execute("INSERT INTO t (n) VALUES (1), (2)", "CREATE UNIQUE INDEX uq_t_n ON t (n)");
    lockstep(online()).upgrade();
    assertThat(lockstep(online()).verify().isClean()).isTrue();
  }

  @Test
  void buildAnIndexAgainThatIsNotValid() throws SQLException {
    lockstep(two()).upgrade();
    execute("INSERT INTO t (n) VALUES (1), (1)");
    assertThatThrownBy(() -> execute("CREATE UNIQUE INDEX CONCURRENTLY uq_t_n ON t (n)"))
        .hasMessageContaining("could not create unique index");
    execute("DELETE FROM t WHERE id = 1");
    lockstep(online()).upgrade();
    assertThat(lockstep(online()).verify().isClean()).isTrue();
  }

  @Test
  void stayUnvalidatedUntilTheRowsAreRight() throws SQLException {
    Chains chains =
        two()
            .plus(
                "r2",
                s -> {
                  s.sql(UNDECIDED, "SELECT 1");
                  s.addConstraintNotValid("t", check("ck_t_n", "n > 0"));
                  s.validateConstraint("t", "ck_t_n");
                },
                s -> s.dropConstraint("t", "ck_t_n"));
    lockstep(two()).upgrade();
    execute("INSERT INTO t (n) VALUES (-1)");
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(chains).upgrade());
    assertThat(e.sqlState()).isEqualTo("23514");
    assertThat(value("SELECT convalidated FROM pg_constraint WHERE conname = 'ck_t_n'"))
        .isEqualTo("f");
    execute("UPDATE t SET n = 1");
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
  }

  @Test
  void saysWhichConstraintsCanBeAddedSo() {
    assertThat(List.of(unique("uq", "n")))
        .allSatisfy(
            key ->
                assertThatThrownBy(
                        () -> two().plus("r2", s -> s.addConstraintNotValid("t", key), s -> {}))
                    .hasMessageContaining("add a key with addConstraintConcurrently"));
    assertThatThrownBy(
            () ->
                two()
                    .plus(
                        "r2", s -> s.addConstraintConcurrently("t", check("ck", "n > 0")), s -> {}))
        .hasMessageContaining("with addConstraintNotValid");
  }
}
