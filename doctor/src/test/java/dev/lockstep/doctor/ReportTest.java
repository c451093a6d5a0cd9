package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.doctor.check.Check;
import dev.lockstep.doctor.check.Checks;
import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest extends ExaminedDatabaseTest {

  private static final Finding NOTE =
      new Finding("b", Severity.NOTE, "n", "A note.", "Read it.", null);
  private static final Finding ERROR =
      new Finding("c", Severity.ERROR, "\"E\"", "An error.", "Do this.", "DROP INDEX \"E\";");

  @Test
  void aGoodDatabaseHasNoFindings() throws SQLException {
    execute(
        "CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text)",
        "CREATE TABLE posts (id bigint PRIMARY KEY, author bigint NOT NULL REFERENCES users)",
        "CREATE INDEX ON posts (author)",
        "CREATE TABLE parts (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
        "CREATE TABLE part PARTITION OF parts DEFAULT",
        "CREATE INDEX ON parts (at)",
        "INSERT INTO users (name) SELECT 'x' FROM generate_series(1, 500)",
        "CREATE MATERIALIZED VIEW names AS SELECT name FROM users");

    Report report = examine(Scope.ALL);

    assertThat(report.findings()).isEmpty();
    assertThat(report.text()).isEqualTo("Nothing is wrong.\n");
    assertThat(report.json()).isEqualTo("{\n  \"healthy\": true,\n  \"findings\": []\n}\n");
  }

  @Test
  void theConnectionGoesBackAsItCame() throws SQLException {
    try (Connection connection = database().connect()) {
      Doctor.examine(connection, Scope.ALL);

      assertThat(connection.getAutoCommit()).isTrue();
      execute(connection, "CREATE TABLE writable (id integer)");
    }
  }

  @Test
  void theWorstComesFirst() {
    Report report = new Report(List.of(NOTE, ERROR));

    assertThat(report.isHealthy()).isFalse();
    assertThat(report.text())
        .isEqualTo(
            """
            ERROR c: "E"
              An error.
              Do this.
                DROP INDEX "E";

            NOTE b: n
              A note.
              Read it.

            1 error, 0 warnings, 1 note
            """);
    assertThat(report.json())
        .isEqualTo(
            """
            {
              "healthy": false,
              "findings": [
                {"severity": "ERROR", "check": "c", "object": "\\"E\\"", "problem": "An error.", \
            "advice": "Do this.", "statement": "DROP INDEX \\"E\\";"},
                {"severity": "NOTE", "check": "b", "object": "n", "problem": "A note.", \
            "advice": "Read it.", "statement": null}
              ]
            }
            """);
  }

  @Test
  void idsAreUnique() {
    assertThat(Checks.all()).extracting(Check::id).doesNotHaveDuplicates().hasSize(26);
  }
}
