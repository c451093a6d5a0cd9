package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorCommandTest {

  private TestDatabase database;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void aGoodDatabaseGivesNothing() {
    assertThat(doctor(url())).isEqualTo(new Run(0, "Nothing is wrong.\n", ""));
    assertThat(doctor(url(), "--json").out()).contains("\"healthy\": true");
  }

  @Test
  void whatIsWrongIsPrinted() throws SQLException {
    execute(
        "CREATE SCHEMA app; CREATE TABLE app.users (name text);"
            + " ALTER TABLE app.users ADD CONSTRAINT named CHECK (name <> '') NOT VALID");

    Run run = doctor(url());

    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                """
                WARNING unvalidated-constraint: app.users
                  The check named is NOT VALID: old rows may violate it.
                  Correct the rows that violate it, then validate it. Reads and writes go on meanwhile.
                    ALTER TABLE app.users VALIDATE CONSTRAINT named;

                0 errors, 1 warning, 0 notes
                """,
                ""));
    assertThat(doctor(url(), "--json").out()).contains("\"check\": \"unvalidated-constraint\"");
    assertThat(doctor(url(), "--schema", "public").exitCode()).isZero();
    assertThat(doctor("--schema", "public", "app", "--", url()).exitCode()).isEqualTo(1);
  }

  @Test
  void anErrorIsOnStderr() {
    assertThat(doctor("empty"))
        .isEqualTo(
            new Run(
                2,
                "",
                "LS5001: This needs a live database: write a URL such as"
                    + " postgresql://user@host/database.\n"));
    Run unreachable = doctor("postgresql://me:secret@localhost:1/none");
    assertThat(unreachable.exitCode()).isEqualTo(2);
    assertThat(unreachable.err()).startsWith("LS5002: ").doesNotContain("secret");
    assertThat(doctor().exitCode()).isEqualTo(2);
  }

  private String url() {
    return database.jdbcUrl();
  }

  private Run doctor(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        LockstepCommand.commandLine(
            Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    all[0] = "doctor";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int exitCode = line.execute(all);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
