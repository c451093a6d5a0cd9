package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.migration.SchemaChange;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backfills of tables in which no key tells the rows apart. */
final class KeylessBackfillTest extends DatabaseTest {

  private static final String UNFILLED = "SELECT count(*) FROM k WHERE b IS DISTINCT FROM 'n' || a";

  private static Chains chain() {
    return Chains.empty()
        .plus(
            "r1",
            s ->
                s.createTable(
                    table("k")
                        .column(column("a", "integer"))
                        .column(column("b", "text"))
                        .column(column("n", "integer"))),
            s -> s.dropTable("k"));
  }

  private static Chains filled() {
    return chain().plus("r2", s -> s.backfill("k").set("b", "'n' || a"), s -> {});
  }

  private void rows(int count) throws SQLException {
    lockstep(chain()).upgrade();
    // Each value twice, and some rows in the middle gone.
    execute("INSERT INTO k SELECT g / 2 FROM generate_series(1, " + count + ") g");
    execute("DELETE FROM k WHERE a BETWEEN 1000 AND 1499", "VACUUM k");
  }

  @Test
  void fillsAllRowsAndReadsThemAFewTimes() throws SQLException, InterruptedException {
    rows(40_000);
    execute("ANALYZE k", "SELECT pg_stat_reset()");
    AtomicInteger batches = new AtomicInteger();
    lockstep(filled()).listener(onProgress(batches::incrementAndGet)).upgrade();

    assertThat(value(UNFILLED)).isEqualTo("0");
    assertThat(batches).hasValueGreaterThan(8);
    String pending =
        "SELECT count(*) FROM pg_stat_user_tables WHERE relname = 'k' AND n_tup_upd < 39000";
    while ("1".equals(value(pending))) { // The statistics come a moment later.
      Thread.sleep(20);
    }
    // Counted, gone through twice since the new rows lie at the end, and looked for what is left.
    assertThat(
            value(
                "SELECT n_tup_upd || ' ' || (seq_tup_read < 200000) FROM"
                    + " pg_stat_user_tables WHERE relname = 'k'"))
        .isEqualTo("39000 true");
  }

  @Test
  void findsTheRowsThatSomebodyMovesMeanwhile() throws SQLException {
    rows(10_000);
    AtomicInteger batches = new AtomicInteger();
    Runnable move =
        () -> {
          if (batches.incrementAndGet() < 12) {
            run("UPDATE k SET n = coalesce(n, 0) + 1 WHERE b IS NULL", "VACUUM k");
          }
        };
    lockstep(filled())
        .backfillPace(Duration.ofNanos(1), Duration.ZERO)
        .listener(onProgress(move))
        .upgrade();

    assertThat(value(UNFILLED)).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM k WHERE n > 1")).isNotEqualTo("0");
  }

  @Test
  void goesOnAfterItWasStopped() throws SQLException {
    rows(10_000);
    LockstepException e =
        catchThrowableOfType(
            LockstepException.class,
            () ->
                lockstep(filled())
                    .listener(onProgress(() -> Thread.currentThread().interrupt()))
                    .upgrade());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(ErrorKind.INTERRUPTED);
    String before = value(UNFILLED);
    assertThat(before).isNotIn("0", "9000");

    lockstep(filled()).upgrade();

    assertThat(value(UNFILLED)).isEqualTo("0");
  }

  @Test
  void goesThroughAllPartitions() throws SQLException {
    Chains chain =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.createTable(
                        table("k")
                            .column(column("a", "integer"))
                            .column(column("b", "text"))
                            .partitionBy(PartitionStrategy.HASH, "a")
                            .partition("k0", "FOR VALUES WITH (MODULUS 2, REMAINDER 0)")
                            .partition("k1", "FOR VALUES WITH (MODULUS 2, REMAINDER 1)")),
                s -> s.dropTable("k"));
    lockstep(chain).upgrade();
    execute("INSERT INTO k SELECT g FROM generate_series(1, 3000) g");
    Chains all = chain.plus("r2", s -> s.backfill("k").set("b", "'n' || a"), s -> {});
    lockstep(all).upgrade();
    assertThat(value(UNFILLED)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"n, n + 1,", "n, (random() * 10)::int,", "n, (random() * 10)::int, a > 3"})
  void refusesWhatCannotBeToldFromDone(String column, String expression, String where)
      throws SQLException {
    rows(10);
    assertRefused(
        s -> {
          var backfill = s.backfill("k").set(column, expression);
          if (where != null) {
            backfill.where(where);
          }
        });
  }

  @Test
  void refusesATableWhoseRowsLieInOthers() throws SQLException {
    rows(10);
    execute("CREATE TABLE below () INHERITS (k)");
    assertRefused(s -> s.backfill("k").set("b", "'x'"));
  }

  @Test
  void givesUpWhereATriggerChangesRowsBack() throws SQLException {
    rows(3000);
    execute(
        "CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN NEW.b := NULL; RETURN NEW; END $$",
        "CREATE TRIGGER back BEFORE UPDATE ON k FOR EACH ROW EXECUTE FUNCTION back()");
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(filled()).upgrade());
    assertThat(e).hasMessageContaining("A trigger may change them back");

    execute("DROP TRIGGER back ON k");
    lockstep(filled()).upgrade();
    assertThat(value(UNFILLED)).isEqualTo("0");
  }

  @Test
  void drawsOneNumberForEachRow() throws SQLException {
    rows(3000);
    execute("CREATE SEQUENCE numbers");
    Chains chain =
        chain()
            .plus(
                "r2",
                s -> s.backfill("k").set("n", "nextval('numbers')").where("n IS NULL"),
                s -> {});
    lockstep(chain).upgrade();
    assertThat(value("SELECT count(DISTINCT n) || ' ' || min(n) || ' ' || max(n) FROM k"))
        .isEqualTo("2000 1 2000");
  }

  private void assertRefused(Consumer<SchemaChange> change) {
    Chains chain = chain().plus("r2", change, s -> {});
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(chain).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.NO_PRIMARY_KEY);
  }

  private static MigrationListener onProgress(Runnable action) {
    return new MigrationListener() {
      @Override
      public void backfillProgressed(BackfillProgress progress) {
        action.run();
      }
    };
  }

  private void run(String... statements) {
    try {
      execute(statements);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
