package dev.lockstep.runtime.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a connection leads, as libpq is told it. Several hosts are lists, as libpq has them.
 *
 * @param host the host; empty when the URL of the connection does not tell
 * @param port the port; empty when it does not
 * @param database the name of the database
 * @param user the role
 */
record DatabaseAddress(String host, String port, String database, String user) {

  private static final String SCHEME = "jdbc:postgresql:";
  private static final String DEFAULT_PORT = "5432";

  static DatabaseAddress of(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    return of(
        Objects.requireNonNullElse(data.getURL(), ""),
        Objects.requireNonNullElse(connection.getCatalog(), ""),
        Objects.requireNonNullElse(data.getUserName(), ""));
  }

  static DatabaseAddress of(String url, String database, String user) {
    if (!url.startsWith(SCHEME)) {
      return new DatabaseAddress("", "", database, user);
    }
    String rest = url.substring(SCHEME.length());
    if (!rest.startsWith("//") || rest.startsWith("///")) {
      return new DatabaseAddress("localhost", DEFAULT_PORT, database, user);
    }
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    for (String server : rest.substring(2).split("[/?]", 2)[0].split(",", -1)) {
      int colon = server.lastIndexOf(':');
      boolean hasPort = colon > server.lastIndexOf(']');
      String host = hasPort ? server.substring(0, colon) : server;
      hosts.add(host.replace("[", "").replace("]", ""));
      ports.add(hasPort ? server.substring(colon + 1) : DEFAULT_PORT);
    }
    return new DatabaseAddress(String.join(",", hosts), String.join(",", ports), database, user);
  }

  /** Returns the variables by which libpq finds the database (PostgreSQL manual, section 34.15). */
  Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("PGHOST", host);
    variables.put("PGPORT", port);
    variables.put("PGDATABASE", database);
    variables.put("PGUSER", user);
    variables.values().removeIf(String::isEmpty);
    return variables;
  }
}
