package dev.lockstep.runtime.preflight;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.PreflightQuery;
import dev.lockstep.core.render.PreflightRenderer;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.PreflightFinding;
import dev.lockstep.runtime.PreflightFinding.Example;
import dev.lockstep.runtime.PreflightResult;
import dev.lockstep.runtime.PreflightResult.Skipped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs preflight queries, in transactions that may only read. */
public final class Preflight {

  /** lock_not_available and deadlock_detected: they tell nothing about the rows. */
  private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");

  /** undefined_function: what tells invalid texts without an error is there since PostgreSQL 16. */
  private static final String UNDEFINED_FUNCTION = "42883";

  /** The tables that others inherit from. */
  private static final String PARENTS =
      """
      SELECT DISTINCT CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, p.relname
      FROM pg_inherits h
      JOIN pg_class p ON p.oid = h.inhparent AND p.relkind = 'r'
      JOIN pg_namespace n ON n.oid = p.relnamespace
      """;

  private final Connection connection;
  private final List<PreflightFinding> findings = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** What is asked of the server. */
  private interface Question<R> {
    R ask(Statement statement) throws SQLException;
  }

  /** Makes it of a connection in autocommit mode. */
  public Preflight(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns what the operations of a migration that is about to run would refuse or replace.
   *
   * @throws SQLException if the connection fails
   */
  public static List<PreflightFinding> before(
      Connection connection, String revision, List<Operation> operations) throws SQLException {
    Preflight preflight = new Preflight(connection);
    // Most migrations ask nothing, and are spared the look at the catalog.
    boolean none = Foreseeable.queries(operations, Set.of()).isEmpty();
    Set<QualifiedName> parents = none ? Set.of() : parents(connection);
    for (PreflightQuery query : Foreseeable.queries(operations, parents)) {
      preflight.add(revision, query);
    }
    return preflight.result().findings();
  }

  /**
   * Runs the queries of the operations.
   *
   * @throws SQLException if the connection fails
   */
  public void add(String revision, List<Operation> operations) throws SQLException {
    Set<QualifiedName> parents = parents(connection);
    for (Operation operation : operations) {
      if (!Foreseeable.isCorrected(operation, operations)) {
        for (PreflightQuery query : PreflightRenderer.queries(operation, parents)) {
          add(revision, query);
        }
      }
    }
  }

  /** Returns the tables that others inherit from, those of the current schema without it. */
  private static Set<QualifiedName> parents(Connection connection) throws SQLException {
    Set<QualifiedName> parents = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(PARENTS)) {
      while (result.next()) {
        parents.add(new QualifiedName(result.getString(1), result.getString(2)));
      }
    }
    return parents;
  }

  /** Returns what was found so far. */
  public PreflightResult result() {
    return new PreflightResult(findings, skipped);
  }

  private void add(String revision, PreflightQuery query) throws SQLException {
    try {
      if (!reading(statement -> exists(statement, query))) {
        skip(revision, query, "it does not exist yet");
        return;
      }
      SQLException refusal = query.trialSql() == null ? null : refusal(query.trialSql());
      if (query.trialSql() == null || refusal != null) {
        find(revision, query, refusal);
      }
    } catch (SQLException e) {
      if (connection.isClosed() || IN_THE_WAY.contains(String.valueOf(e.getSQLState()))) {
        throw e;
      }
      skip(revision, query, "it can't be read yet: " + e.getMessage());
    }
  }

  private <R> R reading(Question<R> question) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("SET TRANSACTION READ ONLY");
      return question.ask(statement);
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Tries an expression on all rows and returns what it says of a value; null where all fit. */
  private @Nullable SQLException refusal(String trialSql) throws SQLException {
    try {
      reading(statement -> statement.execute(trialSql));
      return null;
    } catch (SQLException e) {
      if (isAboutValue(e)) {
        return e;
      }
      throw e;
    }
  }

  /** Counts; where that can't be done, or finds nothing, the refusal says what is known. */
  private void find(String revision, PreflightQuery query, @Nullable SQLException refusal)
      throws SQLException {
    boolean found = false;
    try {
      found = reading(statement -> find(revision, query, statement));
    } catch (SQLException e) {
      if (refusal == null || !UNDEFINED_FUNCTION.equals(e.getSQLState())) {
        throw e;
      }
    }
    if (!found && refusal != null) {
      found(revision, query, 1, List.of(new Example(String.valueOf(refusal.getMessage()), 1)));
    }
  }

  private boolean find(String revision, PreflightQuery query, Statement statement)
      throws SQLException {
    long count = 0;
    try (ResultSet result = statement.executeQuery(query.countSql())) {
      count = result.next() ? result.getLong(1) : 0;
    }
    if (count == 0) {
      return false;
    }
    List<Example> examples = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query.examplesSql())) {
      while (result.next()) {
        examples.add(new Example(result.getString(1), result.getLong(2)));
      }
    }
    found(revision, query, count, examples);
    return true;
  }

  /** Class 22 of the errors is data exception (manual, appendix A). */
  private static boolean isAboutValue(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("22");
  }

  private void found(String revision, PreflightQuery query, long count, List<Example> examples) {
    findings.add(
        new PreflightFinding(
            revision,
            query.table(),
            query.column(),
            query.description(),
            count,
            examples,
            query.fate()));
  }

  private void skip(String revision, PreflightQuery query, String reason) {
    String subject =
        query.column() == null ? query.table().toString() : query.table() + "." + query.column();
    skipped.add(new Skipped(revision, subject, query.description(), reason));
  }

  private static boolean exists(Statement statement, PreflightQuery query) throws SQLException {
    String table = Sql.relation(query.table());
    String sql =
        query.column() == null
            ? "SELECT " + table + " IS NOT NULL"
            : "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = "
                + table
                + " AND NOT attisdropped AND attname = "
                + Sql.literal(query.column())
                + ")";
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() && result.getBoolean(1);
    }
  }
}
