package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Threshold;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SessionChecksTest extends ExaminedDatabaseTest {

  private static final Scope AT_ONCE =
      Scope.ALL.with(Threshold.IDLE_SECONDS, 0).with(Threshold.TRANSACTION_SECONDS, 0);

  @Test
  void aSessionThatIdlesInATransactionIsFound() throws SQLException {
    execute("CREATE TABLE held (id integer)");
    try (Connection other = database().connect()) {
      other.setAutoCommit(false);
      execute(other, "SET application_name TO 'forgotten'");
      execute(other, "SELECT * FROM held");

      Finding finding = finding("idle-in-transaction", AT_ONCE);

      assertThat(finding.problem())
          .contains("(forgotten) has done nothing for")
          .endsWith("with locks on public.held.");
      assertThat(find("idle-in-transaction", Scope.ALL)).isEmpty();
      assertThat(find("long-transaction", AT_ONCE)).isEmpty();
      execute(String.valueOf(finding.statement()));
    }
  }

  @Test
  void aLongTransactionIsFound() throws Exception {
    try (Connection other = database().connect()) {
      CompletableFuture<Void> sleep = CompletableFuture.runAsync(() -> sleep(other));
      while (find("long-transaction", AT_ONCE).isEmpty()) {
        assertThat(sleep).isNotDone();
      }

      Finding finding = finding("long-transaction", AT_ONCE);

      assertThat(finding.problem()).contains("has been in one transaction for");
      execute(String.valueOf(finding.statement()));
      sleep.join();
    }
  }

  @Test
  void whatIsLockedIsNotWaitedForForLong() throws SQLException {
    execute("CREATE TABLE held (id integer)", "INSERT INTO held VALUES (1)");
    try (Connection other = database().connect()) {
      other.setAutoCommit(false);
      execute(other, "LOCK TABLE held");

      Finding finding = finding("large-table");

      assertThat(finding.problem()).startsWith("The server refused to look: ");
    }
  }

  private static void sleep(Connection connection) {
    try {
      execute(connection, "SELECT pg_sleep(60)");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("57014");
    }
  }
}
