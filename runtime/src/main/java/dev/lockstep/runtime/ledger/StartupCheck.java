package dev.lockstep.runtime.ledger;

import dev.lockstep.core.render.Sql;
import dev.lockstep.migration.MigrationEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The check of a start with nothing to do: one statement, no lock, no migration class, no class of
 * jOOQ. It is written without lambdas and streams, whose first use costs more than the statement.
 */
public final class StartupCheck {

  private static final String UNDEFINED_TABLE = "42P01";

  private StartupCheck() {}

  /**
   * Returns how many of the migrations the ledger holds, if it holds these and no others, all
   * applied, from the same sources; -1 if there is something to do or to look at.
   *
   * @param needed how many of the migrations must be there
   * @param schema the schema of the ledger; empty for the current one
   * @throws SQLException if the server refuses
   */
  public static int applied(
      Connection connection, String schema, String table, List<MigrationEntry> entries, int needed)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query(schema, table))) {
      String parent = "";
      for (int i = 0; i < entries.size(); i++) {
        MigrationEntry entry = entries.get(i);
        if (!result.next()) {
          return i >= needed ? i : -1;
        }
        if (!entry.parent().equals(parent) || !isSame(entry, result)) {
          return -1;
        }
        parent = entry.revision();
      }
      return result.next() ? -1 : entries.size();
    } catch (SQLException e) {
      if (UNDEFINED_TABLE.equals(e.getSQLState())) {
        return -1;
      }
      throw e;
    }
  }

  private static boolean isSame(MigrationEntry entry, ResultSet row) throws SQLException {
    return entry.revision().equals(row.getString(1))
        && !entry.sourceDigest().isEmpty()
        && entry.sourceDigest().equals(row.getString(2))
        && "APPLIED".equals(row.getString(3));
  }

  private static String query(String schema, String table) {
    StringBuilder sql = new StringBuilder("SELECT revision, source_digest, state FROM ");
    if (!schema.isEmpty()) {
      sql.append(Sql.identifier(schema)).append('.').append(Sql.identifier(table));
    } else {
      // A ledger further down the search path belongs to somebody else.
      sql.append(Sql.identifier(table))
          .append(" WHERE tableoid = (SELECT to_regclass(quote_ident(current_schema()) || ")
          .append(Sql.literal(".".concat(Sql.identifier(table))))
          .append("))");
    }
    return sql.append(" ORDER BY installed_rank").toString();
  }
}
