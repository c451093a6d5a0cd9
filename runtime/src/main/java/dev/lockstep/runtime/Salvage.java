package dev.lockstep.runtime;

import dev.lockstep.runtime.connect.Connections;
import dev.lockstep.runtime.connect.OneConnection;
import dev.lockstep.runtime.connect.OpenConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The originals that migrations keep of values they replaced, in the table {@code lockstep_salvage}
 * of the current schema. Where there is no such table, nothing is kept. Immutable and safe for use
 * by several threads; each method opens one connection.
 */
public final class Salvage {

  private static final String TABLE = "lockstep_salvage";
  private static final List<String> COLUMNS =
      List.of(
          "revision",
          "table_name",
          "column_name",
          "row_key",
          "original",
          "replaced_by",
          "salvaged_at");
  private static final String ORDER =
      "revision COLLATE \"C\", table_name COLLATE \"C\", column_name COLLATE \"C\"";
  private static final String OF_REVISION = "revision = ?";
  private static final String BEFORE = "salvaged_at < ?";
  private static final int ROWS_AT_ONCE = 1000;

  private final Connections connections;

  Salvage(Connections connections) {
    this.connections = connections;
  }

  /**
   * Returns the originals that the database of a connection keeps. Needs no jOOQ.
   *
   * @param connection an open connection outside any transaction that has written; it stays open
   */
  public static Salvage over(Connection connection) {
    return new Salvage(new OneConnection(connection));
  }

  /** What is done with a connection. */
  private interface Action<R> {
    R run(Connection connection) throws SQLException, IOException;
  }

  /**
   * Returns what is kept, sorted by migration, table and column.
   *
   * @throws LockstepException if the database refuses
   */
  public List<SalvagedValues> list() {
    return list("true", null);
  }

  /**
   * Returns what one migration keeps, sorted like {@link #list()}: what {@link #purge} deletes.
   *
   * @param revision the migration
   * @throws LockstepException if the database refuses
   */
  public List<SalvagedValues> list(String revision) {
    return list(OF_REVISION, revision);
  }

  /**
   * Returns what was kept before a time, sorted like {@link #list()}: what {@link #purgeBefore}
   * deletes.
   *
   * @param time the time; what was kept at it does not count
   * @throws LockstepException if the database refuses
   */
  public List<SalvagedValues> listBefore(Instant time) {
    return list(BEFORE, time.atOffset(ZoneOffset.UTC));
  }

  private List<SalvagedValues> list(String condition, @Nullable Object value) {
    return withTable(
        List.of(),
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT revision, table_name, column_name, count(*), min(salvaged_at),"
                      + " max(salvaged_at) FROM "
                      + TABLE
                      + " WHERE "
                      + condition
                      + " GROUP BY revision, table_name, column_name ORDER BY "
                      + ORDER)) {
            if (value != null) {
              statement.setObject(1, value);
            }
            try (ResultSet rows = statement.executeQuery()) {
              return values(rows);
            }
          }
        });
  }

  private static List<SalvagedValues> values(ResultSet rows) throws SQLException {
    List<SalvagedValues> values = new ArrayList<>();
    while (rows.next()) {
      values.add(
          new SalvagedValues(
              rows.getString(1),
              rows.getString(2),
              rows.getString(3),
              rows.getLong(4),
              rows.getObject(5, OffsetDateTime.class).toInstant(),
              rows.getObject(6, OffsetDateTime.class).toInstant()));
    }
    return List.copyOf(values);
  }

  /**
   * Writes all that is kept as CSV (RFC 4180) with a header, in the order of {@link #list}. A row
   * is never in memory with more than a thousand others. NULL is an empty field, an empty text one
   * in quotes; times are in UTC.
   *
   * @param out what is written to; it is not closed
   * @return how many rows were written, the header not counted
   * @throws IOException if {@code out} refuses
   * @throws LockstepException if the database refuses
   */
  public long exportCsv(Appendable out) throws IOException {
    return export(null, out);
  }

  /**
   * Writes what one migration keeps, like {@link #exportCsv(Appendable)}.
   *
   * @param revision the migration
   * @param out what is written to; it is not closed
   * @return how many rows were written, the header not counted
   * @throws IOException if {@code out} refuses
   * @throws LockstepException if the database refuses
   */
  public long exportCsv(String revision, Appendable out) throws IOException {
    return export(revision, out);
  }

  /**
   * Deletes what one migration keeps. Its downgrade can't give these values back any more.
   *
   * @param revision the migration
   * @return how many rows were deleted
   * @throws LockstepException if the database refuses
   */
  public long purge(String revision) {
    return purge(OF_REVISION, revision);
  }

  /**
   * Deletes what was kept before a time. Downgrades can't give these values back any more.
   *
   * @param time the time; what was kept at it stays
   * @return how many rows were deleted
   * @throws LockstepException if the database refuses
   */
  public long purgeBefore(Instant time) {
    return purge(BEFORE, time.atOffset(ZoneOffset.UTC));
  }

  private long purge(String condition, Object value) {
    return withTable(
        0L,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("DELETE FROM " + TABLE + " WHERE " + condition)) {
            statement.setObject(1, value);
            return statement.executeLargeUpdate();
          }
        });
  }

  private long export(@Nullable String revision, Appendable out) throws IOException {
    CsvLine.write(out, COLUMNS);
    try {
      return withTable(0L, connection -> export(connection, revision, out));
    } catch (Unwritable e) {
      throw e.reason;
    }
  }

  private static long export(Connection connection, @Nullable String revision, Appendable out)
      throws SQLException, IOException {
    // Only inside a transaction does the driver fetch the rows bit by bit.
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT revision, table_name, column_name, row_key::text, original, replaced_by,"
                + " to_char(salvaged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " FROM "
                + TABLE
                + (revision == null ? "" : " WHERE revision = ?")
                + " ORDER BY "
                + ORDER
                + ", salvaged_at, row_key")) {
      statement.setFetchSize(ROWS_AT_ONCE);
      if (revision != null) {
        statement.setString(1, revision);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return write(rows, out);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static long write(ResultSet rows, Appendable out) throws SQLException, IOException {
    long count = 0;
    while (rows.next()) {
      List<@Nullable String> fields = new ArrayList<>();
      for (int i = 1; i <= COLUMNS.size(); i++) {
        fields.add(rows.getString(i));
      }
      CsvLine.write(out, fields);
      count++;
    }
    return count;
  }

  /** Carries the failure of the writer through what handles those of the database. */
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException reason;

    Unwritable(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private <R> R withTable(R otherwise, Action<R> action) {
    try (OpenConnection open = OpenConnection.of(connections)) {
      return exists(open.jdbc()) ? action.run(open.jdbc()) : otherwise;
    } catch (SQLException e) {
      throw LockstepException.database("Can't use " + TABLE, e);
    } catch (IOException e) {
      throw new Unwritable(e);
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT to_regclass('" + TABLE + "') IS NOT NULL")) {
      return result.next() && result.getBoolean(1);
    }
  }
}
