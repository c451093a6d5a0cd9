package dev.lockstep.runtime.faults;

import dev.lockstep.runtime.Chains;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.runtime.MigrationOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * A change that a runner is stopped in.
 *
 * @param name what it is, in one word
 * @param before the migrations that are there before
 * @param rows the rows that are there before, as SQL
 * @param after the migrations that it runs to, or comes from when it goes down
 * @param down whether it undoes what {@code after} has beyond {@code before}
 */
record Recipe(String name, Chains before, List<String> rows, Chains after, boolean down) {

  Recipe {
    rows = List.copyOf(rows);
  }

  /** Brings a fresh database to where the change begins. */
  void prepare(DataSource database) throws SQLException {
    on(database).index(before).upgrade();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : rows) {
        statement.execute(sql);
      }
    }
    if (down) {
      on(database).index(after).upgrade();
    }
  }

  /** Starts a runner as an application would. */
  MigrationOutcome run(Lockstep lockstep) {
    return down ? lockstep.index(after).downgradeTo(head()) : lockstep.index(after).upgrade();
  }

  private String head() {
    return before.entries().get(before.entries().size() - 1).revision();
  }

  /** Returns a runner that is in a hurry. */
  static Lockstep on(DataSource source) {
    return Lockstep.forDataSource(source)
        .lockTimeout(Duration.ofSeconds(5))
        .retries(5, Duration.ofMillis(20))
        .backfillPace(Duration.ofMillis(500), Duration.ZERO)
        .appliedBy("a test")
        .listener(new MigrationListener() {});
  }

  @Override
  public String toString() {
    return name;
  }
}
