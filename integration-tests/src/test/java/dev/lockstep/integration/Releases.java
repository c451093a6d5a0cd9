package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What tests of several releases do: compile, accept, apply, ask. */
final class Releases {

  private Releases() {}

  static void release(Project project, String name) throws IOException {
    List<String> pending = project.compile();
    assertThat(pending).noneMatch(message -> message.startsWith("ERROR"));
    assertThat(pending).anyMatch(message -> message.contains("LS2021"));
    project.accept(name);
    assertThat(project.compile()).as("the compile after " + name).isEmpty();
  }

  static Lockstep upgrade(Project project, TestDatabase database) throws IOException {
    Lockstep lockstep = Lockstep.forDataSource(database.dataSource()).index(project.index());
    lockstep.upgrade();
    assertThat(lockstep.verify().describe()).contains("the schema is the same");
    assertThat(lockstep.check().problems()).isEmpty();
    return lockstep;
  }

  static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static List<String> strings(TestDatabase database, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
