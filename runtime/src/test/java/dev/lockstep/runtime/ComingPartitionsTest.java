package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.partition;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Partitions that come and go while clients read and write their table. */
final class ComingPartitionsTest extends DatabaseTest {

  private static final String CONCURRENTLY =
      "ALTER TABLE readings DETACH PARTITION readings_0 CONCURRENTLY";

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND query LIKE '%CONCURRENTLY' AND wait_event_type = 'Lock'";

  private static Chains one() {
    return Chains.empty()
        .plus(
            "r1",
            s ->
                s.createTable(
                    table("readings")
                        .column(column("id", "integer").notNull())
                        .column(column("place", "text").defaultTo("'x'"))
                        .column(column("loud", "text").generatedAs("upper(place)"))
                        .check("ck_readings_id", "id >= 0")
                        .primaryKey("pk_readings", "id")
                        .partitionBy(PartitionStrategy.RANGE, "id")
                        .partition("readings_0", "FOR VALUES FROM (0) TO (10)")),
            s -> s.dropTable("readings"));
  }

  private static Chains attached() {
    return one()
        .plus(
            "r2",
            s -> {
              s.createAndAttachPartition("readings", "readings_1", "FOR VALUES FROM (10) TO (20)");
              s.createAndAttachPartition(
                  "readings",
                  partition("readings_2", "FOR VALUES FROM (20) TO (40)")
                      .partitionBy(PartitionStrategy.HASH, "id"));
              s.createAndAttachPartition(
                  "readings",
                  partition("readings_2a", "FOR VALUES WITH (MODULUS 1, REMAINDER 0)")
                      .of("readings_2"));
            },
            s -> {
              s.dropPartitionConcurrently("readings", "readings_2", "readings_2a");
              s.dropPartitionConcurrently("readings", "readings_2");
              s.dropPartitionConcurrently("readings", "readings_1");
            });
  }

  private static Chains gone() {
    return one()
        .plus(
            "r2",
            s -> s.dropPartitionConcurrently("readings", "readings_0"),
            s ->
                s.createAndAttachPartition(
                    "readings", "readings_0", "FOR VALUES FROM (0) TO (10)"));
  }

  private void fill() throws SQLException {
    lockstep(one()).upgrade();
    execute("INSERT INTO readings (id) SELECT generate_series(0, 9)");
  }

  @Test
  void comeWithAllThatTheirTableHasAndGo() throws SQLException {
    fill();
    lockstep(attached()).upgrade();
    assertThat(lockstep(attached()).verify().isClean()).isTrue();
    execute("INSERT INTO readings (id) VALUES (11), (33)");
    assertThat(value("SELECT loud || place FROM readings_2a")).isEqualTo("Xx");
    assertThatThrownBy(() -> execute("INSERT INTO readings_2a (id) VALUES (33)"))
        .hasMessageContaining("readings_2a_pkey");
    lockstep(attached()).downgrade(1);
    assertThat(lockstep(one()).verify().isClean()).isTrue();
    assertThat(value("SELECT count(*) FROM readings")).isEqualTo("10");
    assertThat(value("SELECT to_regclass('readings_2a') IS NULL")).isEqualTo("t");
  }

  @Test
  void comeWhileAQueryRuns() throws SQLException {
    fill();
    try (Connection reader = database().connect();
        Statement query = reader.createStatement()) {
      reader.setAutoCommit(false);
      query.execute("SELECT FROM readings");
      query.execute("INSERT INTO readings (id) VALUES (5) ON CONFLICT DO NOTHING");
      lockstep(attached()).lockTimeout(Duration.ofMillis(200)).retries(1, Duration.ZERO).upgrade();
      reader.commit();
    }
    assertThat(lockstep(attached()).verify().isClean()).isTrue();
  }

  @Test
  void goWithoutStoppingNewQueries() throws Exception {
    assumeThat(TestDatabase.serverVersion()).isGreaterThanOrEqualTo(140_000);
    fill();
    Lockstep patient = lockstep(gone()).lockTimeout(Duration.ofMinutes(1));
    try (Connection reader = database().connect();
        Statement query = reader.createStatement()) {
      reader.setAutoCommit(false);
      query.execute("SELECT FROM readings");
      CompletableFuture<MigrationOutcome> run = CompletableFuture.supplyAsync(patient::upgrade);
      while (!"1".equals(value(WAITING))) {
        assertThat(run).isNotDone();
        TimeUnit.MILLISECONDS.sleep(10);
      }
      execute("SET lock_timeout = '1s'; SELECT FROM readings; UPDATE readings_0 SET place = 'y'");
      assertThat(run).isNotDone();
      reader.rollback();
      run.get(30, TimeUnit.SECONDS);
    }
    assertThat(lockstep(gone()).verify().isClean()).isTrue();
    assertThat(value("SELECT to_regclass('readings_0') IS NULL")).isEqualTo("t");
  }

  @Test
  void goOnWhereADetachWasCutOff() throws SQLException {
    assumeThat(TestDatabase.serverVersion()).isGreaterThanOrEqualTo(140_000);
    fill();
    try (Connection reader = database().connect();
        Statement query = reader.createStatement()) {
      reader.setAutoCommit(false);
      query.execute("SELECT FROM readings");
      assertThatThrownBy(() -> execute("SET lock_timeout = '100ms'", CONCURRENTLY))
          .hasMessageContaining("lock timeout");
    }
    assertThat(
            value(
                "SELECT inhdetachpending FROM pg_inherits WHERE inhparent::regclass::text"
                    + " = 'readings'"))
        .isEqualTo("t");
    lockstep(gone()).upgrade();
    assertThat(lockstep(gone()).verify().isClean()).isTrue();
    assertThat(value("SELECT to_regclass('readings_0') IS NULL")).isEqualTo("t");
  }

  @Test
  void areDroppedWhereOnlyTheDetachWasDone() throws SQLException {
    fill();
    execute("ALTER TABLE readings DETACH PARTITION readings_0");
    lockstep(gone()).upgrade();
    assertThat(value("SELECT to_regclass('readings_0') IS NULL")).isEqualTo("t");
    assertThat(lockstep(gone()).verify().isClean()).isTrue();
  }

  @Test
  void goBesideADefaultPartitionThatNobodyDeclared() throws SQLException {
    fill();
    execute("CREATE TABLE rest PARTITION OF readings DEFAULT");
    lockstep(gone()).upgrade();
    execute("INSERT INTO readings (id) VALUES (1)");
    assertThat(value("SELECT id FROM rest")).isEqualTo("1");
    execute("DELETE FROM rest");
    lockstep(gone()).downgrade(1);
    assertThat(lockstep(one()).verify().isClean()).isTrue();
  }

  @Test
  void canBeRehearsed() throws SQLException {
    fill();
    assertThat(lockstep(gone()).rehearse().failure()).isNull();
    assertThat(lockstep(gone()).dryRun().describe()).contains(CONCURRENTLY, "FINALIZE", "\\gexec");
    assertThat(value("SELECT count(*) FROM readings_0")).isEqualTo("10");
  }
}
