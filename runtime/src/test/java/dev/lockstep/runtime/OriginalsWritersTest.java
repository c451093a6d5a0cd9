package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.ConversionRule;
import dev.lockstep.core.plan.Intent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Clients that write all the time while a type change replaces their values, there and back. */
final class OriginalsWritersTest extends DatabaseTest {

  private static final int WRITERS = 3;
  private static final int ROWS = 15_000;

  /** What a client wrote as text is that text again; what it wrote as a number, that number. */
  private static final String WRONG =
      "SELECT count(*) FROM t WHERE n <> wrote AND (kind = 'text' OR n::int <> wrote::int)";

  private final AtomicBoolean stopped = new AtomicBoolean();

  @Test
  void haveTheirOwnValuesBack() throws Exception {
    Schema from =
        Chains.empty()
            .plus(
                "x",
                s ->
                    s.createTable(
                        table("t")
                            .column(column("id", "bigint").notNull())
                            .column(column("n", "text").notNull())
                            .column(column("wrote", "text").notNull())
                            .column(column("kind", "text").notNull())
                            .primaryKey("pk_t", "id")),
                s -> {})
            .schema();
    PlannedChain chain =
        new PlannedChain(
            from,
            PlannedChain.retyped(from, "t", "n", "integer"),
            Intent.builder()
                .convert(
                    QualifiedName.of("t"),
                    "n",
                    new ConversionRule(Map.of(), false, null, "n::integer"))
                .build());
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    execute(
        "INSERT INTO t SELECT g, n, n, 'text' FROM generate_series(1, "
            + ROWS
            + ") g, LATERAL (SELECT repeat('0', g % 3) || g) AS x (n)");
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<Future<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Random random = new Random(i);
      writers.add(threads.submit(() -> write(random)));
    }
    slowly(chain).upgrade();
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isNotEqualTo("0");
    slowly(chain).downgrade(1);
    stopped.set(true);
    for (Future<Integer> writer : writers) {
      assertThat(writer.get()).isGreaterThan(20);
    }
    threads.shutdown();

    assertThat(value("SELECT count(*) FROM t WHERE kind = 'text' AND n ~ '^0'")).isNotEqualTo("0");
    assertThat(value(WRONG)).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("0");
    assertThat(lockstep(chain.first()).verify().isClean()).isTrue();
  }

  private Lockstep slowly(PlannedChain chain) {
    return lockstep(chain.both()).backfillPace(Duration.ofMillis(50), Duration.ofMillis(20));
  }

  /** Writes numbers with and without zeros before them, with the type that the column has then. */
  private int write(Random random) throws SQLException {
    int statements = 0;
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      while (!stopped.get()) {
        String n = "'" + "0".repeat(random.nextInt(3)) + (1 + random.nextInt(1_000_000)) + "'";
        int id = 1 + random.nextInt(ROWS);
        statement.execute(
            random.nextInt(4) == 0
                ? "DELETE FROM t WHERE id = " + id
                : "INSERT INTO t (id, n, wrote, kind) VALUES ("
                    + id
                    + ", '1', '1', 'new') ON CONFLICT (id) DO UPDATE SET n = "
                    + n
                    + ", wrote = "
                    + n
                    + ", kind = pg_typeof(t.n)");
        statements++;
      }
    }
    return statements;
  }
}
