package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.runtime.backfill.Pace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How fast backfills go, and how they stop. */
final class BackfillTest extends DatabaseTest {

  private static Chains filling() {
    return three()
        .plus(
            "r4",
            s -> {
              s.addColumn("items", column("code", "text"));
              s.backfill("items").set("code", "name || '!'");
            },
            s -> s.dropColumn("items", "code"));
  }

  private void rows(int count) throws SQLException {
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) SELECT 'n' || i FROM generate_series(1, " + count + ") i");
  }

  @Test
  void takesLargerBatchesWhileTheyAreQuick() throws SQLException {
    rows(9000);
    List<BackfillProgress> seen = new ArrayList<>();
    MigrationListener listener =
        new MigrationListener() {
          @Override
          public void backfillProgressed(BackfillProgress progress) {
            seen.add(progress);
          }
        };
    lockstep(filling())
        .backfillPace(Duration.ofHours(1), Duration.ZERO)
        .listener(listener)
        .upgrade();
    assertThat(seen).extracting(BackfillProgress::done).containsExactly(1000L, 3000L, 7000L, 9000L);
    assertThat(seen)
        .extracting(BackfillProgress::batchSize)
        .containsExactly(2000, 4000, 5000, 5000);
    assertThat(seen.get(0).total()).isEqualTo(9000);
    assertThat(seen.get(0).rowsPerSecond()).isPositive();
    assertThat(seen.get(0).left()).isPositive();
    assertThat(seen.get(3).left()).isEqualTo(Duration.ZERO);
  }

  @Test
  void takesSmallerBatchesWhileTheyAreSlow() throws SQLException {
    rows(2500);
    List<Integer> sizes = new ArrayList<>();
    MigrationListener listener =
        new MigrationListener() {
          @Override
          public void backfillProgressed(BackfillProgress progress) {
            sizes.add(progress.batchSize());
          }
        };
    lockstep(filling())
        .backfillPace(Duration.ofNanos(1), Duration.ZERO)
        .listener(listener)
        .upgrade();
    assertThat(sizes).startsWith(500, 250, 125, 100, 100);
    assertThat(value("SELECT count(*) FROM items WHERE code IS NULL")).isEqualTo("0");
  }

  @Test
  void stopsWhenItsThreadIsInterruptedAndGoesOnLater() throws SQLException {
    rows(3000);
    MigrationListener stop =
        new MigrationListener() {
          @Override
          public void backfillProgressed(BackfillProgress progress) {
            Thread.currentThread().interrupt();
          }
        };
    LockstepException e =
        catchThrowableOfType(
            LockstepException.class, () -> lockstep(filling()).listener(stop).upgrade());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(ErrorKind.INTERRUPTED);
    assertThat(value("SELECT count(*) FROM items WHERE code IS NOT NULL")).isEqualTo("1000");
    lockstep(filling()).upgrade();
    assertThat(value("SELECT count(*) FROM items WHERE code IS NULL")).isEqualTo("0");
  }

  @Test
  void goesByAUniqueIndexWhereThereIsNoPrimaryKey() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.createTable(
                        table("k")
                            .column(column("a", "integer").notNull())
                            .column(column("b", "text"))
                            .unique("uq_k_a", "a")),
                s -> s.dropTable("k"));
    lockstep(chains).upgrade();
    execute("INSERT INTO k SELECT g FROM generate_series(1, 2500) g");
    Chains more = chains.plus("r2", s -> s.backfill("k").set("b", "a::text"), s -> {});
    lockstep(more).upgrade();
    assertThat(value("SELECT count(*) FROM k WHERE b = a::text")).isEqualTo("2500");
  }

  @Test
  void readsNoMoreThanItsBatches() throws SQLException, InterruptedException {
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.createTable(
                        table("k")
                            .column(column("a", "integer"))
                            .column(column("b", "text"))
                            .column(column("c", "integer"))
                            .primaryKey("pk_k", "a", "b")),
                s -> s.dropTable("k"));
    lockstep(chains).upgrade();
    int rows = 60_000;
    execute(
        "INSERT INTO k SELECT g / 4, 'b' || g, g FROM generate_series(1, " + rows + ") g",
        "VACUUM ANALYZE k",
        "SELECT pg_stat_reset()");
    Chains more = chains.plus("r2", s -> s.backfill("k").set("c", "c + 1"), s -> {});
    lockstep(more).upgrade();
    assertThat(value("SELECT count(*) FROM k WHERE b = 'b' || (c - 1)")).isEqualTo("" + rows);
    String pending =
        "SELECT count(*) FROM pg_stat_user_tables WHERE relname = 'k' AND n_tup_upd < " + rows;
    while ("1".equals(value(pending))) { // The statistics come a moment later.
      Thread.sleep(20);
    }
    String read =
        "SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
            + " FROM pg_stat_user_tables WHERE relname = 'k'";
    assertThat(Long.valueOf(Objects.requireNonNull(value(read)))).isLessThan(5L * rows);
  }

  @Test
  void restsForAQuarterOfABatchUnlessItShallNotRest() {
    Duration pause = Duration.ofMillis(10);
    Pace pace = new Pace(Duration.ofMillis(500), pause, Duration.ZERO);
    assertThat(pace.rest(Duration.ofMillis(400))).isEqualTo(Duration.ofMillis(100));
    assertThat(pace.rest(Duration.ofMillis(30))).isEqualTo(pause);
    Pace restless = new Pace(Duration.ofMillis(500), Duration.ZERO, Duration.ZERO);
    assertThat(restless.rest(Duration.ofMillis(400))).isZero();
  }

  @Test
  void saysWhichPaceThereIsNot() {
    IllegalArgumentException e =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () -> new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    assertThat(e).hasMessageContaining("must be more than zero");
  }
}
