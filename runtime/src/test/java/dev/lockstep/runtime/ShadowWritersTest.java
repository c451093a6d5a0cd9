package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.partition;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.TableDefinition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Clients that write while a column gets another type through a shadow column. */
final class ShadowWritersTest extends DatabaseTest {

  private static final int WRITERS = 3;
  private static final int ROWS = 20_000;

  private final AtomicBoolean stopped = new AtomicBoolean();

  private static TableDefinition whole() {
    return table("t")
        .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
        .column(column("n", "integer").notNull())
        .column(column("also", "text").notNull())
        .primaryKey("pk_t", "id")
        .check("ck_t_n", "n > 0");
  }

  private static PlannedChain chain(Consumer<SchemaChange> creation) {
    Schema from = Chains.empty().plus("x", creation, s -> {}).schema();
    return new PlannedChain(from, PlannedChain.retyped(from, "t", "n", "bigint"));
  }

  @Test
  void loseNothing() throws Exception {
    loseNothing(chain(s -> s.createTable(whole().index(index("idx_t_n").on("n")))));
  }

  @Test
  void loseNothingOfPartitions() throws Exception {
    PlannedChain chain =
        chain(
            s -> {
              s.createTable(
                  whole()
                      .unique("uq_t", "id", "n")
                      .partitionBy(PartitionStrategy.RANGE, "id")
                      .partition("t_0", "FOR VALUES FROM (MINVALUE) TO (10000)")
                      .partition(
                          partition("t_1", "FOR VALUES FROM (10000) TO (MAXVALUE)")
                              .partitionBy(PartitionStrategy.HASH, "id"))
                      .partition(
                          partition("t_1a", "FOR VALUES WITH (MODULUS 2, REMAINDER 0)").of("t_1"))
                      .partition(
                          partition("t_1b", "FOR VALUES WITH (MODULUS 2, REMAINDER 1)").of("t_1")));
              s.createIndex("t", index("idx_t_n").on("n"));
            });
    loseNothing(chain);
    assertThat(value("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM pg_class WHERE relname ~ 'lockstep_shadow'"))
        .isEqualTo("0");
    assertThat(value("SELECT count(*) FROM pg_trigger WHERE tgname ~ 'lockstep_shadow'"))
        .isEqualTo("0");
  }

  private void loseNothing(PlannedChain chain) throws Exception {
    assertThat(lockstep(chain.both()).dryRun().describe()).contains("ADD COLUMN lockstep_shadow_n");
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t (n, also) SELECT g, g FROM generate_series(1, " + ROWS + ") g");
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<Future<Map<Long, Integer>>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(threads.submit(new Writer(i)));
    }
    slowly(chain).upgrade();
    slowly(chain).downgrade(1);
    slowly(chain).upgrade();
    stopped.set(true);
    Map<Long, Integer> expected = new TreeMap<>();
    for (Future<Map<Long, Integer>> writer : writers) {
      expected.putAll(writer.get());
    }
    threads.shutdown();
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(rows()).isEqualTo(expected);
    assertThat(value("SELECT count(*) FROM t WHERE n::text <> also")).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM t WHERE id <= " + ROWS)).isEqualTo("" + ROWS);
    assertThat(lockstep(chain.both()).verify().isClean()).isTrue();
  }

  private Lockstep slowly(PlannedChain chain) {
    return lockstep(chain.both()).backfillPace(Duration.ofMillis(50), Duration.ofMillis(20));
  }

  private Map<Long, Integer> rows() throws SQLException {
    Map<Long, Integer> rows = new TreeMap<>();
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT id, n FROM t WHERE id >= 1000000")) {
      while (result.next()) {
        rows.put(result.getLong(1), result.getInt(2));
      }
    }
    return rows;
  }

  /** Writes rows of its own, and rows that all write, and remembers its own. */
  private final class Writer implements Callable<Map<Long, Integer>> {

    private final Random random;
    private final long first;
    private final Map<Long, Integer> mine = new TreeMap<>();

    Writer(int number) {
      this.random = new Random(number);
      this.first = 1_000_000L * (number + 1);
    }

    @Override
    public Map<Long, Integer> call() throws SQLException {
      try (Connection connection = database().connect();
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO t (id, n, also) VALUES (?, ?, ?)");
          PreparedStatement update =
              connection.prepareStatement("UPDATE t SET n = ?, also = ? WHERE id = ?");
          PreparedStatement delete = connection.prepareStatement("DELETE FROM t WHERE id = ?")) {
        while (!stopped.get()) {
          write(insert, update, delete);
        }
      }
      return mine;
    }

    private void write(PreparedStatement insert, PreparedStatement update, PreparedStatement delete)
        throws SQLException {
      int value = 1 + random.nextInt(1_000_000);
      long id = first + random.nextInt(100);
      if (!mine.containsKey(id)) {
        insert.setLong(1, id);
        insert.setInt(2, value);
        insert.setString(3, "" + value);
        insert.executeUpdate();
        mine.put(id, value);
      } else if (random.nextInt(3) == 0) {
        delete.setLong(1, id);
        delete.executeUpdate();
        mine.remove(id);
      } else {
        set(update, id, value);
        mine.put(id, value);
      }
      set(update, 1 + random.nextInt(ROWS), value);
    }

    private void set(PreparedStatement update, long id, int value) throws SQLException {
      update.setInt(1, value);
      update.setString(2, "" + value);
      update.setLong(3, id);
      update.executeUpdate();
    }
  }
}
