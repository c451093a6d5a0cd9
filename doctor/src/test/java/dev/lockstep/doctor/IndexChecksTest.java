package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import dev.lockstep.doctor.check.Threshold;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexChecksTest extends ExaminedDatabaseTest {

  @BeforeEach
  void createTable() throws SQLException {
    execute(
        "CREATE SCHEMA app",
        "CREATE TABLE app.\"User\" (id bigint PRIMARY KEY, name text, city text)",
        "INSERT INTO app.\"User\" SELECT n, 'name', 'city' FROM generate_series(1, 100) AS n");
  }

  @Test
  void anIndexWhoseBuildFailedIsFoundAndCured() throws SQLException {
    execute("CREATE INDEX by_name ON app.\"User\" (name)");
    cutOff(
        "UPDATE app.\"User\" SET city = 'x' WHERE id = 1",
        "CREATE UNIQUE INDEX CONCURRENTLY broken ON app.\"User\" (id, name)");

    Finding finding = finding("invalid-index");

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.object()).isEqualTo("app.broken");
    assertThat(finding.problem()).contains("app.\"User\"").contains("refuses duplicates");
    assertThat(finding.statement()).isEqualTo("REINDEX INDEX CONCURRENTLY app.broken;");
    cure(finding);
  }

  @Test
  void anIndexThatIsBeingBuiltIsNoFault() throws Exception {
    try (Connection writer = database().connect();
        Connection builder = database().connect()) {
      writer.setAutoCommit(false);
      execute(writer, "UPDATE app.\"User\" SET city = 'x' WHERE id = 1");
      CompletableFuture<Void> build =
          CompletableFuture.runAsync(
              () -> run(builder, "CREATE INDEX CONCURRENTLY later ON app.\"User\" (name)"));
      await("SELECT count(*) > 0 FROM pg_stat_progress_create_index WHERE index_relid <> 0");

      Finding finding = finding("invalid-index");

      assertThat(finding.severity()).isEqualTo(Severity.NOTE);
      assertThat(finding.problem()).contains("is building this index").contains("app.\"User\"");
      writer.commit();
      build.join();
      assertThat(find("invalid-index", Scope.ALL)).isEmpty();
    }
  }

  @Test
  void aPartitionedIndexThatIsNotCompleteIsFound() throws SQLException {
    execute(
        "CREATE TABLE app.parts (id bigint) PARTITION BY RANGE (id)",
        "CREATE TABLE app.part PARTITION OF app.parts FOR VALUES FROM (0) TO (9)",
        "CREATE INDEX incomplete ON ONLY app.parts (id)");

    Finding finding = finding("invalid-index");

    assertThat(finding.problem()).contains("some partition of app.parts");
    execute(
        "CREATE INDEX of_part ON app.part (id)",
        "ALTER INDEX app.incomplete ATTACH PARTITION app.of_part");
    assertThat(find("invalid-index", Scope.ALL)).isEmpty();
  }

  @Test
  void whatReindexLeftBehindIsFoundAndCured() throws SQLException {
    execute("CREATE INDEX by_name ON app.\"User\" (name)");
    cutOff(
        "UPDATE app.\"User\" SET city = 'x' WHERE id = 1",
        "REINDEX INDEX CONCURRENTLY app.by_name");

    Finding finding = finding("concurrently-leftover");

    assertThat(finding.object()).isEqualTo("app.by_name_ccnew");
    assertThat(finding.problem()).contains("the old index is still in use");
    assertThat(find("invalid-index", Scope.ALL)).isEmpty();
    cure(finding);
  }

  @Test
  void anIndexWithTheSameKeysIsFoundAndCured() throws SQLException {
    execute(
        "CREATE INDEX a ON app.\"User\" (name) WHERE id > 5",
        "CREATE INDEX b ON app.\"User\" (name) WHERE id > 5",
        "CREATE INDEX other_predicate ON app.\"User\" (name) WHERE id > 6",
        "CREATE INDEX other_order ON app.\"User\" (name DESC) WHERE id > 5",
        "CREATE INDEX other_class ON app.\"User\" (name text_pattern_ops) WHERE id > 5",
        "CREATE INDEX other_collation ON app.\"User\" (name COLLATE \"C\") WHERE id > 5");

    Finding finding = finding("duplicate-index");

    assertThat(finding.object()).isEqualTo("app.b");
    assertThat(finding.problem()).contains("same keys as app.a.");
    cure(finding);
  }

  @Test
  void theOneThatDoesMoreIsKept() throws SQLException {
    execute("CREATE INDEX a ON app.\"User\" (id)");
    assertThat(finding("duplicate-index").object()).isEqualTo("app.a");
    execute("DROP INDEX app.a", "ALTER TABLE app.\"User\" ADD CONSTRAINT again UNIQUE (id)");

    Finding finding = finding("duplicate-index");

    assertThat(finding.statement()).isEqualTo("ALTER TABLE app.\"User\" DROP CONSTRAINT again;");
    cure(finding);
  }

  @Test
  void anIndexThatAnotherBeginsWithIsFoundAndCured() throws SQLException {
    execute(
        "CREATE INDEX narrow ON app.\"User\" (name)",
        "CREATE INDEX wide ON app.\"User\" (name, city)",
        "CREATE UNIQUE INDEX unique_one ON app.\"User\" (name, city, id)",
        "CREATE UNIQUE INDEX unique_two ON app.\"User\" (name, city, id, id)",
        "CREATE INDEX backwards ON app.\"User\" (city, name)");

    assertThat(find("prefix-index", Scope.ALL))
        .extracting(Finding::object)
        .containsExactly("app.narrow", "app.wide");
    execute("DROP INDEX app.wide");
    cure(finding("prefix-index"));
  }

  @Test
  void anIndexThatNoQueryUsesIsFoundAndCured() throws Exception {
    execute("CREATE INDEX idle ON app.\"User\" (city)", "SELECT pg_stat_reset()");
    for (int i = 0; i < 20; i++) {
      execute("SET enable_indexscan TO off; SELECT count(*) FROM app.\"User\"");
    }
    Scope at20 = Scope.ALL.with(Threshold.UNUSED_INDEX_READS, 20);
    await("SELECT seq_scan >= 20 FROM pg_stat_all_tables WHERE relid = 'app.\"User\"'::regclass");

    assertThat(find("unused-index", at20)).isEmpty();
    Finding finding = finding("unused-index", at20.with(Threshold.UNUSED_INDEX_DAYS, 0));

    assertThat(finding.object()).isEqualTo("app.idle");
    assertThat(finding.problem())
        .contains(" reads of the table")
        .contains("that the statistics cover");
    cure(finding);
  }

  @Test
  void onlyTheNamedSchemasCount() throws SQLException {
    execute("CREATE INDEX a ON app.\"User\" (name)", "CREATE INDEX b ON app.\"User\" (name)");

    assertThat(find("duplicate-index", Scope.of(List.of("public", "o'ther")))).isEmpty();
    assertThat(find("duplicate-index", Scope.of(List.of("app")))).hasSize(1);
  }

  private static void run(Connection connection, String sql) {
    try {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(String condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!value(condition).equals("t")) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }
}
