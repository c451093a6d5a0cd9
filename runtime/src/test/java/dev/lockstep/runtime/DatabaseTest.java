package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;

import dev.lockstep.core.model.Identity;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.TableDefinition;
import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests on a real database share: a fresh one for each test. */
abstract class DatabaseTest {

  private @Nullable TestDatabase database;

  @BeforeEach
  void createDatabase() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    database().close();
  }

  TestDatabase database() {
    if (database == null) {
      throw new IllegalStateException("The test has not begun");
    }
    return database;
  }

  Lockstep lockstep(MigrationIndex index) {
    return Lockstep.forDataSource(database().dataSource())
        .index(index)
        .retries(10, Duration.ofMillis(20))
        .listener(new MigrationListener() {});
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Returns the first value of a query as text. */
  @Nullable String value(String sql) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getString(1) : null;
    }
  }

  static TableDefinition items() {
    return table("items")
        .column(column("id", "bigint").identity(Identity.ALWAYS))
        .column(column("name", "text").notNull())
        .primaryKey("pk_items", "id");
  }

  /** Returns a chain: r1 creates items, r2 adds a column, r3 creates another table. */
  static Chains three() {
    return Chains.empty()
        .plus("r1", s -> s.createTable(items()), s -> s.dropTable("items"))
        .plus(
            "r2",
            s -> s.addColumn("items", column("price", "numeric(12,4)")),
            s -> s.dropColumn("items", "price"),
            v -> v.columnIs("items", "price", "numeric(12,4)", true))
        .plus(
            "r3",
            s -> s.createTable(table("tags").column(column("tag", "text").notNull())),
            s -> s.dropTable("tags"),
            v -> v.tableExists("tags"));
  }
}
