package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests on a real database share: a fresh one for each test, and what the doctor says. */
abstract class ExaminedDatabaseTest {

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

  Report examine(Scope scope) throws SQLException {
    try (Connection connection = database().connect()) {
      return Doctor.examine(connection, scope);
    }
  }

  /** Returns what one check says. */
  List<Finding> find(String check, Scope scope) throws SQLException {
    return examine(scope).findings().stream()
        .filter(finding -> finding.check().equals(check))
        .toList();
  }

  /** Returns the one thing that a check finds. */
  Finding finding(String check) throws SQLException {
    return finding(check, Scope.ALL);
  }

  Finding finding(String check, Scope scope) throws SQLException {
    List<Finding> findings = find(check, scope);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** Runs what the doctor says, after which the check finds nothing. */
  void cure(Finding finding) throws SQLException {
    String statement = finding.statement();
    assertThat(statement).isNotNull();
    execute(statement == null ? "" : statement);
    assertThat(find(finding.check(), Scope.ALL)).isEmpty();
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = database().connect()) {
      for (String sql : statements) {
        execute(connection, sql);
      }
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String value(String sql) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  /** Runs a statement that waits for another session until it is cancelled. */
  void cutOff(String waitedFor, String statement) throws SQLException {
    try (Connection other = database().connect();
        Connection connection = database().connect()) {
      other.setAutoCommit(false);
      execute(other, waitedFor);
      execute(connection, "SET statement_timeout TO '300ms'");
      assertThatThrownBy(() -> execute(connection, statement)).hasMessageContaining("timeout");
    }
  }
}
