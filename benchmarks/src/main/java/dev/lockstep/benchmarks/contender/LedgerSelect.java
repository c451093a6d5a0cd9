package dev.lockstep.benchmarks.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that a start can do: connect and read the ledger. */
final class LedgerSelect implements Contender {

  @Override
  public void run(String url, String source) throws SQLException {
    String sql =
        "SELECT revision, source_digest, state FROM schema_version ORDER BY installed_rank";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int applied = 0;
      while (result.next()) {
        boolean known =
            result.getString(1) != null
                && result.getString(2) != null
                && result.getString(3) != null;
        applied += known ? 1 : 0;
      }
      if (applied == 0) {
        throw new IllegalStateException("The ledger is empty");
      }
    }
  }
}
