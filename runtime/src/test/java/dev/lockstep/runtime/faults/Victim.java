package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A database in which the runner of a recipe meets a fault. */
final class Victim implements AutoCloseable {

  private static final String LOCKS =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
          + " (SELECT oid FROM pg_database WHERE datname = current_database())";

  private final Recipe recipe;
  private final TestDatabase database;

  private Victim(Recipe recipe, TestDatabase database) {
    this.recipe = recipe;
    this.database = database;
  }

  static Victim of(Recipe recipe) throws SQLException {
    return new Victim(recipe, TestDatabase.copyOf(Undisturbed.of(recipe).original()));
  }

  Recipe recipe() {
    return recipe;
  }

  TestDatabase database() {
    return database;
  }

  /** Starts a runner again, as nobody but a machine would, and looks at what it leaves. */
  void requireThatTheNextStartFinishes(String fault) throws SQLException, InterruptedException {
    recipe.run(Recipe.on(database.dataSource()));
    requireWhole(fault);
  }

  /** Checks that all is as if nothing had happened, and that there is nothing to do. */
  void requireWhole(String fault) throws SQLException, InterruptedException {
    letSessionsEnd();
    assertThat(CatalogState.of(database.dataSource()))
        .as("%s: %s", recipe, fault)
        .isEqualTo(Undisturbed.of(recipe).state());
    assertThat(recipe.run(Recipe.on(database.dataSource())).revisions()).isEmpty();
  }

  /**
   * Gives a server that is busy the time to see that a runner's connection was cut: a start that
   * finds everything done needs no lock, and so doesn't wait for the session that has it.
   */
  private void letSessionsEnd() throws SQLException, InterruptedException {
    for (int i = 0; i < 100 && !value(LOCKS).equals("0"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Ends the session of the runner, whichever it is. */
  void terminateRunner() throws SQLException {
    value(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname ="
            + " current_database() AND application_name = 'lockstep'");
  }

  /** Cancels what the runner is doing. */
  void cancelRunner() throws SQLException {
    value(
        "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE datname ="
            + " current_database() AND application_name = 'lockstep'");
  }

  /** Returns whether the runner waits for a lock. */
  boolean runnerWaits() throws SQLException {
    return !"0"
        .equals(
            value(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                    + " application_name = 'lockstep' AND wait_event_type = 'Lock'"));
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  String value(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
