package dev.lockstep.doctor;

import dev.lockstep.doctor.check.Check;
import dev.lockstep.doctor.check.Checks;
import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Patient;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Examines a database in one read-only transaction: PostgreSQL itself refuses every change in it.
 * Safe for use by several threads, each with its own connection.
 */
public final class Doctor {

  private static final String TRANSACTION =
      "SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ ONLY;"
          // The server prints names in full where the search path holds no schema of users.
          + " SET LOCAL search_path TO pg_catalog; SET LOCAL quote_all_identifiers TO off;"
          + " SET LOCAL lock_timeout TO '2s'; SET LOCAL jit TO off";

  /** Permission denied, no lock in time, cancelled: others look on. */
  private static final Set<String> REFUSALS = Set.of("42501", "55P03", "57014");

  private Doctor() {}

  /**
   * Examines a database. A check that the server refuses, for want of a right or because a lock is
   * held for more than 2 seconds, is a finding itself.
   *
   * @param connection a connection without an open transaction; it has none afterwards either, and
   *     its settings are as they were
   * @param scope where to look
   * @throws SQLException if the server does not answer
   */
  public static Report examine(Connection connection, Scope scope) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      Patient patient = new Patient(connection, prepare(connection), scope);
      List<Finding> findings = new ArrayList<>();
      for (Check check : Checks.all()) {
        findings.addAll(find(check, patient));
      }
      return new Report(findings);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static int prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TRANSACTION);
      try (ResultSet result = statement.executeQuery("SHOW server_version_num")) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static List<Finding> find(Check check, Patient patient) throws SQLException {
    Savepoint before = patient.connection().setSavepoint();
    try {
      return check.find(patient);
    } catch (SQLException e) {
      if (!REFUSALS.contains(e.getSQLState())) {
        throw e;
      }
      patient.connection().rollback(before);
      return List.of(refused(check, e));
    }
  }

  private static Finding refused(Check check, SQLException refusal) {
    return new Finding(
        check.id(),
        Severity.WARNING,
        "the examination",
        "The server refused to look: " + refusal.getMessage(),
        "Examine again, with a role that may, at a time without long locks.",
        null);
  }
}
