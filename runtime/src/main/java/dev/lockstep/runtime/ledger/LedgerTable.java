package dev.lockstep.runtime.ledger;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The ledger of a database: its SQL, and reading it. Immutable. */
public final class LedgerTable {

  private static final String UNDEFINED_TABLE = "42P01";

  private static final String NO_SCHEMA =
      "The search path of the connection names no schema that exists, so there is no place for the"
          + " ledger. Create the schema, or set ledger(schema, table).";

  private static final String COLUMNS =
      "installed_rank, revision, version, description, checksum, source_digest, applied_at,"
          + " applied_by, duration_ms, state, steps_done";

  private final QualifiedName name;
  private final String sqlName;

  private LedgerTable(QualifiedName name) {
    this.name = name;
    this.sqlName = Sql.name(name);
  }

  /**
   * Finds where the ledger is or will be.
   *
   * @param schema its schema; empty for the current one
   * @throws LockstepException if there is no current schema
   * @throws SQLException if the server does not answer
   */
  public static LedgerTable locate(Connection connection, String schema, String table)
      throws SQLException {
    if (!schema.isEmpty()) {
      return new LedgerTable(new QualifiedName(schema, table));
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_schema()")) {
      String current = result.next() ? result.getString(1) : null;
      if (current == null) {
        throw LockstepException.of(ErrorKind.NO_SCHEMA, NO_SCHEMA);
      }
      return new LedgerTable(new QualifiedName(current, table));
    }
  }

  /** Returns its name; the schema is never empty. */
  public QualifiedName name() {
    return name;
  }

  /** Returns the name of a table beside it, for SQL. */
  public String besides(String table) {
    return Sql.name(name.withName(table));
  }

  /**
   * Creates the table, and its schema, unless it is there.
   *
   * @throws SQLException if the role may not
   */
  public void create(Connection connection) throws SQLException {
    String missing =
        "SELECT to_regclass("
            + Sql.literal(sqlName)
            + ") IS NULL, to_regnamespace("
            + Sql.literal(Sql.identifier(name.schema()))
            + ") IS NULL";
    try (Statement statement = connection.createStatement()) {
      boolean table;
      boolean schema;
      try (ResultSet result = statement.executeQuery(missing)) {
        result.next();
        table = result.getBoolean(1);
        schema = result.getBoolean(2);
      }
      if (table) {
        statement.execute(
            (schema ? "CREATE SCHEMA " + Sql.identifier(name.schema()) + ";\n" : "")
                + LedgerDefinition.of(name));
      }
    }
  }

  /**
   * Returns the rows in the order of application; none when the table does not exist.
   *
   * @throws SQLException if the server refuses
   */
  public List<AppliedMigration> read(Connection connection) throws SQLException {
    List<AppliedMigration> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT " + COLUMNS + " FROM " + sqlName + " ORDER BY installed_rank")) {
      while (result.next()) {
        rows.add(row(result));
      }
    } catch (SQLException e) {
      if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
        throw e;
      }
    }
    return List.copyOf(rows);
  }

  private static AppliedMigration row(ResultSet result) throws SQLException {
    return new AppliedMigration(
        result.getInt(1),
        result.getString(2),
        result.getString(3),
        result.getString(4),
        result.getString(5),
        result.getString(6),
        result.getObject(7, OffsetDateTime.class).toInstant(),
        result.getString(8),
        Duration.ofMillis(result.getLong(9)),
        State.valueOf(result.getString(10)),
        result.getInt(11));
  }

  /**
   * Returns the statement that adds a row.
   *
   * @param row the row
   * @param durationSql the duration in milliseconds, as SQL
   * @param appliedBySql who applied it, as SQL
   */
  public String insert(AppliedMigration row, String durationSql, String appliedBySql) {
    return "INSERT INTO "
        + sqlName
        + " ("
        + COLUMNS
        + ") VALUES ("
        + row.rank()
        + ", "
        + Sql.literal(row.revision())
        + ", "
        + Sql.literal(row.version())
        + ", "
        + Sql.literal(row.description())
        + ", "
        + Sql.literal(row.checksum())
        + ", "
        + Sql.literal(row.sourceDigest())
        + ", "
        + Sql.literal(row.appliedAt().toString())
        + ", "
        + appliedBySql
        + ", "
        + durationSql
        + ", "
        + Sql.literal(row.state().name())
        + ", "
        + row.stepsDone()
        + ")";
  }

  /** Returns the statement that removes a row. */
  public String delete(String revision) {
    return "DELETE FROM " + sqlName + where(revision);
  }

  /** Returns the statements that let the rows after a removed one move up. */
  public String closeGap(int rank) {
    return "UPDATE "
        + sqlName
        + " SET installed_rank = -installed_rank WHERE installed_rank > "
        + rank
        + ";\nUPDATE "
        + sqlName
        + " SET installed_rank = -installed_rank - 1 WHERE installed_rank < 0";
  }

  /** Returns the statement that notes how far a migration got. */
  public String advance(String revision, State state, int stepsDone, String checksum) {
    return "UPDATE "
        + sqlName
        + " SET state = "
        + Sql.literal(state.name())
        + ", steps_done = "
        + stepsDone
        + ", checksum = "
        + Sql.literal(checksum)
        + where(revision);
  }

  /** Returns the statement that notes the digest of a source whose operations are the same. */
  public String digest(String revision, String sourceDigest) {
    return "UPDATE "
        + sqlName
        + " SET source_digest = "
        + Sql.literal(sourceDigest)
        + where(revision);
  }

  /** Returns the statement that completes a migration that ran in several transactions. */
  public String complete(AppliedMigration row) {
    return "UPDATE "
        + sqlName
        + " SET state = 'APPLIED', steps_done = "
        + row.stepsDone()
        + ", checksum = "
        + Sql.literal(row.checksum())
        + ", source_digest = "
        + Sql.literal(row.sourceDigest())
        + ", applied_at = "
        + Sql.literal(row.appliedAt().toString())
        + ", duration_ms = duration_ms + "
        + row.duration().toMillis()
        + where(row.revision());
  }

  private static String where(String revision) {
    return " WHERE revision = " + Sql.literal(revision);
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
