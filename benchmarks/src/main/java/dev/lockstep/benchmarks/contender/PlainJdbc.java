package dev.lockstep.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Migrations by java.sql only: a transaction for each, with a row of a ledger of its own. */
class PlainJdbc implements Contender {

  private static final String LEDGER =
      "CREATE TABLE schema_version (installed_rank integer PRIMARY KEY, revision text NOT NULL"
          + " UNIQUE, version text NOT NULL, description text NOT NULL, checksum text NOT NULL,"
          + " applied_at timestamptz NOT NULL, applied_by text NOT NULL)";
  private static final String INSERT =
      "INSERT INTO schema_version VALUES (?, ?, ?, ?, ?, now(), current_user)";

  @Override
  public void run(String url, String source) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(LEDGER);
        connection.commit();
        applyAll(connection, statement, Path.of(source, "plain.sql"));
      }
      after(connection);
    }
  }

  /** Does nothing more. */
  void after(Connection connection) throws SQLException {}

  private static void applyAll(Connection connection, Statement statement, Path script)
      throws IOException, SQLException {
    try (BufferedReader migrations = Files.newBufferedReader(script);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int rank = 0;
      for (String line = migrations.readLine(); line != null; line = migrations.readLine()) {
        rank++;
        for (String sql : line.split("\t", -1)) {
          statement.execute(sql);
        }
        insert.setInt(1, rank);
        insert.setString(2, "r" + rank);
        insert.setString(3, "1." + rank + ".0");
        insert.setString(4, "Migration " + rank);
        insert.setString(5, Integer.toHexString(line.hashCode()));
        insert.executeUpdate();
        connection.commit();
      }
    }
  }
}
