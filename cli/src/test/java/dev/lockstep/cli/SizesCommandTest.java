package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.lint.TableSizes;
import dev.lockstep.core.model.QualifiedName;
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

class SizesCommandTest {

  private TestDatabase database;

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.create();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE SCHEMA app;
          CREATE TABLE app."Two words" (n int);
          CREATE TABLE small (n int);
          CREATE TABLE parted (n int) PARTITION BY RANGE (n);
          CREATE TABLE part_1 PARTITION OF parted FOR VALUES FROM (0) TO (5000);
          CREATE TABLE part_2 PARTITION OF parted FOR VALUES FROM (5000) TO (20000);
          INSERT INTO app."Two words" SELECT generate_series(1, 123456);
          INSERT INTO parted SELECT generate_series(1, 9000);
          ANALYZE app."Two words", parted;
          """);
    }
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void sizesAreThoseOfTheStatistics() {
    String text = sizes();

    assertThat(text)
        .startsWith("lockstep table sizes 1\n")
        .contains("\nparted 9000 ")
        .contains("\nsmall 0 0\n")
        .containsPattern("\napp.Two words 120000 \\d+\n")
        .doesNotContain("part_1");
    assertThat(TableSizes.decode(text).byTable())
        .containsOnlyKeys(
            QualifiedName.of("small"),
            QualifiedName.of("parted"),
            new QualifiedName("app", "Two words"));
    assertThat(TableSizes.decode(text).encode()).isEqualTo(text);
    assertThat(sizes("--schema", "app")).contains("Two words").doesNotContain("parted");
  }

  private String sizes(String... options) {
    StringWriter out = new StringWriter();
    CommandLine line =
        LockstepCommand.commandLine(
                Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()))
            .setOut(new PrintWriter(out));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "sizes";
    arguments[1] = database.jdbcUrl();
    System.arraycopy(options, 0, arguments, 2, options.length);
    assertThat(line.execute(arguments)).isZero();
    return out.toString();
  }
}
