package dev.lockstep.example;

import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param jdbcUrl the user's own server; null for an embedded one
 * @param user the role to connect as
 * @param password its password
 * @param rows how many rows of each kind are loaded
 */
record Arguments(@Nullable String jdbcUrl, String user, String password, int rows) {

  static final String USAGE =
      """
      Options:
        --jdbc-url URL       run on this PostgreSQL instead of an embedded one; the tour makes a
                             schema of its own there and drops it at the end
        --user NAME          the role to connect as (default: postgres)
        --rows N             how many rows of each kind to load (default: 6000)
      The password is read from the environment variable PGPASSWORD.
      """;

  private static final int DEFAULT_ROWS = 6000;

  static Arguments parse(String... arguments) {
    @Nullable String url = null;
    String user = "postgres";
    int rows = DEFAULT_ROWS;
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--jdbc-url" -> url = value;
        case "--user" -> user = value;
        case "--rows" -> rows = number(value);
        default -> throw new IllegalArgumentException("There is no option " + arguments[i]);
      }
    }
    String password = System.getenv().getOrDefault("PGPASSWORD", "");
    return new Arguments(url, user, password, rows);
  }

  private static int number(String value) {
    if (!value.matches("[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException("--rows takes a number from 1 to 9999999, not " + value);
    }
    return Integer.parseInt(value);
  }

  /** Leaves out the password. */
  @Override
  public String toString() {
    return "Arguments[jdbcUrl=" + jdbcUrl + ", user=" + user + ", rows=" + rows + "]";
  }
}
