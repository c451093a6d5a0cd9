package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import dev.lockstep.doctor.check.Threshold;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageChecksTest extends ExaminedDatabaseTest {

  @BeforeEach
  void createTable() throws SQLException {
    execute(
        "CREATE TABLE items (id integer PRIMARY KEY, name text) WITH (autovacuum_enabled = off)",
        "INSERT INTO items SELECT n, repeat('x', 100) FROM generate_series(1, 20000) AS n");
  }

  @Test
  void bloatIsEstimatedAndCured() throws SQLException {
    Scope fromAMegabyte = Scope.ALL.with(Threshold.BLOAT_BYTES, 200_000);
    execute("VACUUM (ANALYZE) items");
    assertThat(find("table-bloat", fromAMegabyte)).isEmpty();
    assertThat(find("index-bloat", fromAMegabyte)).isEmpty();
    // The last row keeps the pages before it.
    execute("DELETE FROM items WHERE id % 100 <> 0", "VACUUM (ANALYZE) items");

    Finding table = finding("table-bloat", fromAMegabyte);
    Finding index = finding("index-bloat", fromAMegabyte);

    assertThat(table.problem()).contains("98 %").contains("an estimate");
    assertThat(index.object()).isEqualTo("public.items_pkey");
    assertThat(index.statement()).isEqualTo("REINDEX INDEX CONCURRENTLY public.items_pkey;");
    execute(String.valueOf(table.statement()));
    assertThat(find("table-bloat", fromAMegabyte)).isEmpty();
    assertThat(find("index-bloat", fromAMegabyte)).isEmpty();
  }

  @Test
  void deadRowsAreFoundAndCured() throws Exception {
    execute("VACUUM (ANALYZE) items", "UPDATE items SET name = 'y' WHERE id <= 15000");

    Finding finding = await("dead-rows", Scope.ALL);

    assertThat(finding.problem()).startsWith("15,000 rows are dead, 42 % of the table.");
    execute(String.valueOf(finding.statement()));
    awaitNone("dead-rows");
  }

  @Test
  void aTableThatNobodyCaresForIsFoundAndCured() throws Exception {
    Finding analyzed = await("never-analyzed", Scope.ALL);
    Finding vacuumed = await("never-vacuumed", Scope.ALL.with(Threshold.UNVACUUMED_ROWS, 20_000));

    assertThat(analyzed.problem()).contains("20,000 rows");
    assertThat(vacuumed.problem()).contains("20,000 rows");
    execute(String.valueOf(vacuumed.statement()));
    awaitNone("never-analyzed");
  }

  @Test
  void theLargestTablesAreNoted() throws SQLException {
    execute("CREATE TABLE small AS SELECT * FROM items WHERE id < 5000", "ANALYZE");
    Scope scope = Scope.ALL.with(Threshold.LARGE_TABLE_BYTES, 1 << 16);

    assertThat(find("large-table", scope)).hasSize(2);
    Finding finding = finding("large-table", scope.with(Threshold.LARGE_TABLES, 1));

    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.object()).isEqualTo("public.items");
    assertThat(finding.problem()).contains("MiB for about 20,000 rows");
    assertThat(new Report(List.of(finding)).isHealthy()).isTrue();
  }

  @Test
  void oldTransactionsAreFound() throws SQLException {
    List<Finding> findings =
        find("transaction-id-age", Scope.ALL.with(Threshold.TRANSACTION_AGE, 0));

    assertThat(findings)
        .extracting(Finding::object)
        .contains("database " + value("SELECT quote_ident(current_database())"));
    assertThat(findings).extracting(Finding::statement).anyMatch(s -> ("" + s).contains("FREEZE"));
  }

  @Test
  void aSlotThatHoldsWalBackIsFoundAndCured() throws SQLException {
    String slot = value("SELECT 'doctor_' || pg_backend_pid()");
    execute("SELECT pg_create_physical_replication_slot('" + slot + "', true)");
    String drop = "SELECT pg_drop_replication_slot('" + slot + "');";
    try {
      List<Finding> findings = find("replication-slot", Scope.ALL.with(Threshold.SLOT_BYTES, 0));

      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.object()).isEqualTo(slot);
                assertThat(finding.problem()).contains("nobody uses it");
                assertThat(finding.statement()).isEqualTo(drop);
              });
    } finally {
      execute(drop);
    }
  }

  /** The server counts a little later. */
  private Finding await(String check, Scope scope) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (find(check, scope).isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    return finding(check, scope);
  }

  private void awaitNone(String check) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!find(check, Scope.ALL).isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(find(check, Scope.ALL)).isEmpty();
  }
}
