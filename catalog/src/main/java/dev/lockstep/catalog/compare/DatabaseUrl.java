package dev.lockstep.catalog.compare;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: a URL of JDBC, or one of libpq (PostgreSQL manual, section 34.1.1).
 *
 * @param jdbc the JDBC URL, without user and password when it came from libpq's form
 * @param properties user, password and settings of the driver
 */
record DatabaseUrl(String jdbc, Properties properties) {

  private static final Map<String, String> NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "sslmode", "sslmode",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "sslrootcert", "sslrootcert",
          "options", "options",
          "target_session_attrs", "targetServerType");

  static boolean isUrl(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.startsWith("jdbc:postgresql:")
        || lower.startsWith("postgresql://")
        || lower.startsWith("postgres://");
  }

  static DatabaseUrl parse(String source, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.put("ApplicationName", "lockstep");
    put(properties, "user", environment.get("PGUSER"));
    put(properties, "password", environment.get("PGPASSWORD"));
    if (source.startsWith("jdbc:")) {
      return new DatabaseUrl(source, properties);
    }
    URI uri;
    try {
      uri = new URI(source);
    } catch (URISyntaxException e) {
      // The message of the cause holds the whole URL, and with it a password.
      throw new CompareException(
          CompareException.Reason.UNKNOWN_SOURCE,
          "The URL is malformed at character "
              + e.getIndex()
              + ": write postgresql://user@host:5432/database, with % escapes for special"
              + " characters.");
    }
    Map<String, String> parameters = parameters(uri);
    user(uri, properties);
    put(properties, "user", parameters.remove("user"));
    put(properties, "password", parameters.remove("password"));
    String host = first(parameters.remove("host"), uri.getHost(), environment.get("PGHOST"));
    String port = first(parameters.remove("port"), port(uri), environment.get("PGPORT"));
    String path = uri.getPath() == null ? "" : uri.getPath();
    path = path.startsWith("/") ? path.substring(1) : path;
    String database = first(parameters.remove("dbname"), path, environment.get("PGDATABASE"));
    parameters.forEach((name, value) -> properties.put(NAMES.getOrDefault(name, name), value));
    return new DatabaseUrl(
        "jdbc:postgresql://"
            + (host.isEmpty() ? "localhost" : host)
            + (port.isEmpty() ? "" : ":" + port)
            + "/"
            + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20"),
        properties);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbc, properties);
  }

  /**
   * Connects so that each statement is sent as it is: the driver does not know bodies of functions
   * in standard SQL, which hold semicolons.
   */
  Connection connectForScripts() throws SQLException {
    Properties all = new Properties();
    all.putAll(properties);
    all.put("preferQueryMode", "simple");
    return DriverManager.getConnection(jdbc, all);
  }

  /** Returns what to say when the database can't be reached or refuses. */
  CompareException failure(SQLException e) {
    return new CompareException(
        CompareException.Reason.CONNECTION,
        "The database at " + this + " can't be read: " + e.getMessage(),
        e);
  }

  private static void user(URI uri, Properties properties) {
    String info = uri.getRawUserInfo();
    if (info != null) {
      int colon = info.indexOf(':');
      put(properties, "user", decode(colon < 0 ? info : info.substring(0, colon)));
      put(properties, "password", colon < 0 ? null : decode(info.substring(colon + 1)));
    }
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = uri.getRawQuery();
    if (query != null) {
      for (String parameter : query.split("&", -1)) {
        int equals = parameter.indexOf('=');
        if (equals > 0) {
          parameters.put(
              decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String port(URI uri) {
    return uri.getPort() < 0 ? "" : String.valueOf(uri.getPort());
  }

  private static String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  /** Leaves out the properties, which may hold a password, and what follows a question mark. */
  @Override
  public String toString() {
    int question = jdbc.indexOf('?');
    return question < 0 ? jdbc : jdbc.substring(0, question);
  }
}
