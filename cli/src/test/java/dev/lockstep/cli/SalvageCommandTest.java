package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SalvageCommandTest {

  private static final String HEADER =
      "revision,table_name,column_name,row_key,original,replaced_by,salvaged_at\r\n";
  private static final String OF_R2 =
      "r2,posts,\"\",\"{\"\"id\"\": 3}\",\"{\"\"id\"\": 3, \"\"kind\"\": null}\",,"
          + "2026-02-01T00:00:00.500000Z\r\n";

  private TestDatabase database;

  /**
   * What a command did.
   *
   * @param exitCode its exit code
   * @param out what it printed
   * @param err what it printed on stderr
   */
  private record Answer(int exitCode, String out, String err) {}

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void jooqIsNotNeeded() {
    assertThatThrownBy(() -> Class.forName("org.jooq.DSLContext"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void whereNothingIsKeptThatIsSaid() {
    assertThat(run("list")).isEqualTo(new Answer(0, "Nothing is kept.\n", ""));
    assertThat(run("export")).isEqualTo(new Answer(0, HEADER, ""));
    assertThat(run("purge", "--revision", "r1").out()).contains("Nothing of that is kept.");
  }

  @Test
  void whatIsKeptIsListedByMigrationTableAndColumn() throws SQLException {
    keep("public");

    assertThat(run("list"))
        .isEqualTo(
            new Answer(
                0,
                """
                revision  table  column        rows  first                 last
                r1        users  tier          2     2026-01-01T09:00:00Z  2026-01-02T09:00:00Z
                r2        posts  (whole rows)  1     2026-02-01T00:00:00Z  2026-02-01T00:00:00Z
                """,
                ""));
  }

  @Test
  void theTableMayBeInAnotherSchema() throws SQLException {
    keep("My Schema");

    assertThat(run("list").out()).isEqualTo("Nothing is kept.\n");
    assertThat(run("list", "--schema", "My Schema").out()).contains("r1").contains("r2");
  }

  @Test
  void itIsExportedAsCsv(@TempDir Path folder) throws SQLException, IOException {
    keep("public");
    Path file = folder.resolve("salvage.csv");

    assertThat(run("export", "--revision", "r2")).isEqualTo(new Answer(0, HEADER + OF_R2, ""));
    Answer toFile = run("export", "--output", file.toString());

    assertThat(toFile.exitCode()).isZero();
    assertThat(toFile.out()).contains("3 rows are in " + file);
    assertThat(file).content().startsWith(HEADER).endsWith(OF_R2);
  }

  @Test
  void aFileThatCanNotBeWrittenIsAnError(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("missing").resolve("salvage.csv");

    Answer answer = run("export", "--output", file.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(file + " can't be written").doesNotContain("\tat ");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void withoutYesNothingIsPurged() throws SQLException {
    keep("public");

    Answer asked = run("purge", "--before", "2026-01-02T10:00:00+01:00");

    assertThat(asked.exitCode()).isEqualTo(1);
    assertThat(asked.out())
        .contains("r1        users  tier    1     2026-01-01T09:00:00Z  2026-01-01T09:00:00Z\n")
        .contains("Add --yes")
        .doesNotContain("r2");
    assertThat(run("list").out()).contains("users  tier          2");
  }

  @Test
  void whatIsAskedForIsPurged() throws SQLException {
    keep("public");

    assertThat(run("purge", "--before", "2026-01-02", "--yes").out()).contains("1 rows");
    assertThat(run("purge", "--revision", "r1", "--yes").out()).contains("1 rows are deleted.");
    assertThat(run("purge", "--revision", "r1", "--yes").out()).contains("0 rows are deleted.");
    assertThat(run("list").out()).contains("r2").doesNotContain("r1");
  }

  @Test
  void aPurgeNeedsToKnowOfWhat() {
    assertThat(run("purge", "--yes").exitCode()).isEqualTo(2);
    assertThat(run("purge", "--revision", "r1", "--before", "2026-01-02").exitCode()).isEqualTo(2);
    Answer answer = run("purge", "--before", "yesterday");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("'yesterday' is no time: write 2026-01-31 or");
  }

  @Test
  void anErrorOfTheServerIsOneLine() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE lockstep_salvage (n int)");
    }

    Answer answer = run("list");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .startsWith("LS3012: Can't use lockstep_salvage")
        .doesNotContain("\tat ");
  }

  private void keep(String schema) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"");
      connection.setSchema(schema);
      statement.execute(
          """
          CREATE TABLE lockstep_salvage (
            revision text NOT NULL, table_name text NOT NULL, column_name text NOT NULL,
            row_key jsonb NOT NULL, original text, replaced_by text,
            salvaged_at timestamptz DEFAULT now() NOT NULL);
          INSERT INTO lockstep_salvage VALUES
            ('r1', 'users', 'tier', '{"id": 1}', 'a "b", c', 'A', '2026-01-01 10:00:00+01'),
            ('r1', 'users', 'tier', '{"id": 2}', '', NULL, '2026-01-02 10:00:00+01'),
            ('r2', 'posts', '', '{"id": 3}', '{"id": 3, "kind": null}', NULL,
              '2026-02-01 00:00:00.5+00');
          """);
    }
  }

  private Answer run(String command, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        LockstepCommand.commandLine(
                Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    String[] arguments =
        Stream.concat(Stream.of("salvage", command, database.jdbcUrl()), Stream.of(options))
            .toArray(String[]::new);
    int exitCode = line.execute(arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }
}
