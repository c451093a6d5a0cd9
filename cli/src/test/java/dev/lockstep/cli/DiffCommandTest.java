package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiffCommandTest {

  private static final String OLD =
      """
      CREATE SCHEMA app;
      CREATE TABLE app.users (id bigint PRIMARY KEY, name text);
      INSERT INTO app.users VALUES (1, 'Ada');
      """;
  private static final String NEW =
      """
      CREATE SCHEMA app;
      CREATE TYPE app.state AS ENUM ('new', 'old');
      CREATE TABLE app.users (id bigint PRIMARY KEY, state app.state DEFAULT 'new' NOT NULL);
      CREATE VIEW app.ids AS SELECT id FROM app.users;
      CREATE TABLE public.other (id integer);
      """;

  private static final String PROJECT = "../example-app/src/main/lockstep/schema.snapshot";

  private TestDatabase first;
  private TestDatabase second;

  /** What one run of the program said. */
  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void create() throws SQLException {
    first = TestDatabase.create();
    second = TestDatabase.create();
  }

  @AfterEach
  void drop() throws SQLException {
    first.close();
    second.close();
  }

  @Test
  void theScriptTurnsTheFirstIntoTheSecond() throws SQLException {
    execute(first, OLD);
    execute(second, NEW);

    Run run = diff(url(first), url(second));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("-- DATA_LOSS app.users.name: the column is dropped with all its values\n")
        .contains("BEGIN;\n")
        .endsWith("COMMIT;\n");
    execute(first, run.out());
    assertThat(diff(url(first), url(second)))
        .isEqualTo(new Run(0, "-- There is nothing to do.\n", ""));
    execute(first, diff(url(first), "empty").out());
    assertThat(diff(url(first), "empty").exitCode()).isZero();
  }

  @Test
  void aNewDatabaseIsMadeFromNothing() throws SQLException {
    execute(second, NEW);

    execute(first, diff("empty", url(second)).out());

    assertThat(diff(url(first), url(second)).exitCode()).isZero();
  }

  @Test
  void neitherSideIsChanged() throws SQLException {
    execute(first, OLD);
    execute(second, NEW);

    String before = inspect(url(first)).out();
    String other = inspect(url(second)).out();
    diff(url(first), url(second), "--all-objects");

    assertThat(inspect(url(first)).out()).isEqualTo(before);
    assertThat(inspect(url(second)).out()).isEqualTo(other);
  }

  @Test
  void aFileStandsForTheDatabase(@TempDir Path folder) throws Exception {
    execute(first, OLD);
    execute(second, NEW);
    Path file = folder.resolve("db.catalog");
    Files.writeString(file, inspect(url(second)).out());

    assertThat(diff(file.toString(), url(second)).exitCode()).isZero();
    assertThat(diff(url(first), file.toString())).isEqualTo(diff(url(first), url(second)));
  }

  @Test
  void aProjectsSnapshotIsASource() throws SQLException {
    Run run = diff(url(first), PROJECT);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(inspect(url(first))).isEqualTo(inspect(url(second)));
    execute(first, run.out());
    assertThat(diff(url(first), PROJECT).exitCode()).isZero();
    assertThat(diff(PROJECT, url(first)).exitCode()).isZero();
    execute(first, "ALTER TABLE users DROP COLUMN tier");
    assertThat(diff(url(first), PROJECT, "--summary", "--schema", "public").out())
        .contains("+ column public.users.tier\n");
  }

  @Test
  void aProjectsSnapshotNeedsAServerThatTakesIt() throws SQLException {
    assertThat(diff(PROJECT, "empty").err()).startsWith("LS5005: " + PROJECT);
    assertThat(run("inspect", PROJECT).err()).startsWith("LS5005: ");
    assertThat(diff("empty", PROJECT, "--server", url(first)).out())
        .isEqualTo(diff(url(first), PROJECT).out());
    assertThat(run("inspect", PROJECT, "--server", url(first)).out())
        .contains("TABLE \"public.users\"")
        .doesNotContain("scratch");
    assertThat(diff(url(first) + "?options=-cdefault_transaction_read_only%3Don", PROJECT).err())
        .startsWith("LS5006: The database at ")
        .contains("read-only transaction", "in CREATE SCHEMA", "--server URL");
  }

  @Test
  void onlyTheNamedSchemasCount() throws SQLException {
    execute(first, OLD);
    execute(second, NEW);

    assertThat(diff(url(first), url(second), "--summary", "--schema", "app").out())
        .isEqualTo(
            """
            ! DATA_LOSS app.users.name: the column is dropped with all its values
            + enum app.state
            - column app.users.name
            + column app.users.state
            + default app.users.state
            + view app.ids
            """);
    assertThat(diff(url(first), url(second), "--summary", "--schema", "public").out())
        .isEqualTo("+ table public.other\n+ column public.other.id\n");
    assertThat(diff(url(first), url(second), "--schema", "none").exitCode()).isZero();
  }

  @Test
  void theFormatsSayTheSame() throws SQLException {
    execute(second, "CREATE TABLE public.\"a \"\"b\\\" (id integer)");

    assertThat(diff(url(first), url(second), "--json").out())
        .isEqualTo(
            """
            {
              "equal": false,
              "hazards": [],
              "differences": [
                {"kind": "table", "object": "public.\\"a \\"\\"b\\\\\\"", "change": "added"},
                {"kind": "column", "object": "public.\\"a \\"\\"b\\\\\\".id", "change": "added"}
              ],
              "remarks": [],
              "transactions": [
                [
                  {"object": "table public.\\"a \\"\\"b\\\\\\"", "statements": [
                    "CREATE TABLE public.\\"a \\"\\"b\\\\\\" (\\n    id integer\\n)"
                  ], "hazards": []}
                ]
              ]
            }
            """);
    assertThat(diff(url(second), url(second), "--summary").out()).isEqualTo("No difference.\n");
  }

  @Test
  void privilegesCountOnlyWhenAskedFor() throws SQLException {
    execute(first, OLD);
    execute(second, OLD + "GRANT SELECT ON app.users TO pg_monitor;");

    assertThat(diff(url(first), url(second)).exitCode()).isZero();
    Run run = diff(url(first), url(second), "--all-objects");
    assertThat(run.out()).contains("GRANT SELECT ON TABLE app.users TO pg_monitor;");
  }

  @Test
  void whatIsMadeAnewGetsItsPrivilegesBack() throws SQLException {
    execute(first, OLD + "CREATE VIEW app.v AS SELECT name FROM app.users;");
    execute(first, "GRANT SELECT ON app.v TO pg_monitor; COMMENT ON VIEW app.v IS 'names'");
    execute(second, OLD.replace("text", "varchar(9)"));
    execute(second, "CREATE VIEW app.v AS SELECT name FROM app.users");
    execute(second, "COMMENT ON VIEW app.v IS 'names'");

    execute(first, diff(url(first), url(second)).out());

    assertThat(inspect(url(first)).out()).contains("pg_monitor=r");
    assertThat(diff(url(first), url(second)).exitCode()).isZero();
  }

  @Test
  void mistakesEndWithTheirReasonAndCode2() {
    assertThat(diff("nowhere.catalog", "empty").err())
        .startsWith("LS5001: There is no file nowhere.catalog. A source is a URL");
    assertThat(diff("postgresql://me:secret word@host/db", "empty"))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).startsWith("LS5001: The URL is malformed"))
        .satisfies(run -> assertThat(run.err()).doesNotContain("secret"));
    assertThat(diff("postgresql://me:secret@127.0.0.1:1/db", "empty"))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).startsWith("LS5002: The database at"))
        .satisfies(run -> assertThat(run.err()).doesNotContain("secret"));
    assertThat(run("diff", "--from", "empty").exitCode()).isEqualTo(2);
    assertThat(run("diff", "--from", "empty", "--to", "empty", "--sql", "--json").exitCode())
        .isEqualTo(2);
  }

  @Test
  void filesThatAreNoDatabaseAreRefused(@TempDir Path folder) throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "something else");
    Path damaged = Files.writeString(folder.resolve("damaged"), "lockstep-catalog 1\nTABLE x\n");

    assertThat(diff(other.toString(), "empty").err())
        .startsWith("LS5003: " + other + " describes no database");
    assertThat(diff(damaged.toString(), "empty").err())
        .startsWith("LS5003: " + damaged + ", line 2: there is no value in double quotes");
  }

  @Test
  void whatCanNotBeComparedIsNamed() throws SQLException {
    execute(second, "CREATE TYPE public.shell");

    Run run = diff(url(first), url(second));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("LS5004: Lockstep can't compare: base type public.shell.");
  }

  private static Run diff(String from, String to, String... more) {
    List<String> arguments = new ArrayList<>(List.of("diff", "--from", from, "--to", to));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private static Run inspect(String source) {
    return run("inspect", source);
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = LockstepCommand.commandLine(Map.of());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    Run run = new Run(code, out.toString(), err.toString());
    Request request = PlainArguments.parse(arguments);
    if (request != null) {
      assertThat(plainly(request)).isEqualTo(run);
    }
    return run;
  }

  /** The program without picocli. */
  private static Run plainly(Request request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            request,
            Map.of(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String url(TestDatabase database) {
    String plain = database.jdbcUrl().replaceAll("\\?.*", "").replace("jdbc:", "");
    String password = database.password().isEmpty() ? "" : ":" + database.password();
    return plain.replace("//", "//" + database.user() + password + "@");
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
