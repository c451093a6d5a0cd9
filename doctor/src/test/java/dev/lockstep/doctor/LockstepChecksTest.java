package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockstepChecksTest extends ExaminedDatabaseTest {

  @BeforeEach
  void createTables() throws SQLException {
    execute(
        "CREATE SCHEMA ops",
        """
        CREATE TABLE ops."Versions" (
          installed_rank integer, revision text, version text, description text, checksum text,
          source_digest text, applied_at timestamptz, applied_by text, duration_ms bigint,
          state text, steps_done integer)
        """,
        """
        CREATE TABLE ops.lockstep_backfill (
          revision text, step integer, last_key text[], rows_done bigint, updated_at timestamptz)
        """,
        """
        CREATE TABLE lockstep_salvage (
          revision text, table_name text, column_name text, row_key jsonb, original text,
          replaced_by text, salvaged_at timestamptz)
        """,
        "INSERT INTO ops.\"Versions\" VALUES"
            + " (1, 'r1', '1', 'one', 'c', 'd', now(), 'me', 1, 'APPLIED', 2)");
  }

  @Test
  void emptyTablesOfLockstepAreNoFault() throws SQLException {
    assertThat(examine(Scope.ALL)).isEqualTo(new Report(List.of()));
  }

  @Test
  void aMigrationThatWasCutOffIsFound() throws Exception {
    execute(
        "INSERT INTO ops.\"Versions\" VALUES (2, 'r2', '2', 'two', 'c', 'd',"
            + " now() - interval '3 days', 'me', 1, 'RUNNING', 4)");

    Finding finding = finding("unfinished-migration");

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.object()).isEqualTo("ops.\"Versions\"");
    assertThat(finding.problem())
        .isEqualTo(
            "Migration r2 is RUNNING after 4 steps. me began it 3 days ago, and nobody is at work"
                + " on it: it failed or was cut off.");
    try (Connection runner = database().connect()) {
      execute(runner, "SELECT pg_advisory_lock(" + key("ops.\"Versions\"") + ")");
      assertThat(finding("unfinished-migration").severity()).isEqualTo(Severity.NOTE);
    }
  }

  @Test
  void aBackfillThatWasCutOffIsFound() throws Exception {
    execute("INSERT INTO ops.lockstep_backfill VALUES ('r2', 3, '{5}', 1200, now())");

    Finding finding = finding("unfinished-backfill");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.problem()).startsWith("The backfill in step 3 of migration r2 has done 1,2");
    try (Connection runner = database().connect()) {
      execute(runner, "SELECT pg_advisory_lock(" + key("ops.\"Versions\"") + ")");
      assertThat(finding("unfinished-backfill").severity()).isEqualTo(Severity.NOTE);
    }
  }

  @Test
  void keptOriginalsAreNotedAndCured() throws SQLException {
    execute(
        "INSERT INTO lockstep_salvage SELECT 'r''2', 'users', 'tier', '{}', 'a', 'b',"
            + " now() - n * interval '1 day' FROM generate_series(1, 40) AS n");

    Finding finding = finding("salvaged-values");

    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.problem())
        .isEqualTo("40 originals of users.tier are kept since migration r'2, 40 days ago.");
    cure(finding);
  }

  @Test
  void removedRowsAreFound() throws Exception {
    execute(
        "INSERT INTO lockstep_salvage VALUES ('r2', 'users', '', '{}', '{}', NULL,"
            + " now() - interval '1 day')");

    Finding finding = finding("salvaged-values");

    assertThat(finding.problem())
        .isEqualTo("1 removed row of users are kept since migration r2, 24 hours ago.");
    cure(finding);
  }

  @Test
  void whatTheRoleMayNotReadIsSaid() throws SQLException {
    String role = "doctor_" + value("SELECT pg_backend_pid()");
    execute("CREATE ROLE " + role);
    try (Connection connection = database().connect()) {
      execute(connection, "SET ROLE " + role);

      Report report = Doctor.examine(connection, Scope.ALL);

      assertThat(report.findings())
          .extracting(Finding::check)
          .containsExactly("salvaged-values", "unfinished-backfill", "unfinished-migration");
      assertThat(report.isHealthy()).isFalse();
    } finally {
      execute("DROP ROLE " + role);
    }
  }

  private static long key(String ledger) throws Exception {
    byte[] text = ("lockstep:" + ledger).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
  }
}
