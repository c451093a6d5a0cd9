package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.AppliedMigration.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The commands on a healthy database. */
final class LockstepTest extends DatabaseTest {

  @Test
  void upgradesToTheHeadAndThenHasNothingToDo() throws SQLException {
    MigrationOutcome first = lockstep(three()).upgrade();
    assertThat(first.revisions()).containsExactly("r1", "r2", "r3");
    assertThat(first.from()).isEmpty();
    assertThat(first.to()).isEqualTo("r3");
    assertThat(first.describe()).startsWith("From the beginning to r3: 3 migrations in ");
    MigrationOutcome second = lockstep(three()).upgrade();
    assertThat(second.revisions()).isEmpty();
    assertThat(second.describe()).isEqualTo("Nothing to do: the database is at r3");
    assertThat(value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")).isEqualTo("0");
  }

  @Test
  void writesTheLedger() {
    Instant now = Instant.parse("2026-01-15T10:30:00Z");
    lockstep(three()).appliedBy("it's me").clock(Clock.fixed(now, ZoneOffset.UTC)).upgrade();
    AppliedMigration row = lockstep(three()).history().get(1);
    assertThat(row.rank()).isEqualTo(2);
    assertThat(row.revision()).isEqualTo("r2");
    assertThat(row.version()).isEqualTo("1.1.0");
    assertThat(row.description()).isEqualTo("Migration r2");
    assertThat(row.checksum()).hasSize(64);
    assertThat(row.sourceDigest()).isEqualTo("digest of r2");
    assertThat(row.appliedAt()).isEqualTo(now);
    assertThat(row.appliedBy()).isEqualTo("it's me");
    assertThat(row.state()).isEqualTo(State.APPLIED);
    assertThat(row.stepsDone()).isEqualTo(1);
    assertThat(row.duration().isNegative()).isFalse();
  }

  @Test
  void goesUpAndDownInSteps() throws SQLException {
    Lockstep lockstep = lockstep(three());
    assertThat(lockstep.upgrade(1).to()).isEqualTo("r1");
    assertThat(lockstep.upgradeTo("r2").revisions()).containsExactly("r2");
    assertThat(lockstep.upgrade(5).to()).isEqualTo("r3");
    assertThat(lockstep.downgrade(1).revisions()).containsExactly("r3");
    assertThat(lockstep.downgradeTo("r1").to()).isEqualTo("r1");
    assertThat(lockstep.pending()).extracting("revision").containsExactly("r2", "r3");
    assertThat(lockstep.downgradeTo(Lockstep.BASE).to()).isEmpty();
    assertThat(value("SELECT to_regclass('items')")).isNull();
    assertThat(lockstep.upgrade().revisions()).containsExactly("r1", "r2", "r3");
    assertThat(lockstep.verify().isClean()).isTrue();
  }

  @Test
  void refusesATargetInTheOtherDirection() {
    Lockstep lockstep = lockstep(three());
    lockstep.upgradeTo("r2");
    assertThatThrownBy(() -> lockstep.upgradeTo("r1"))
        .isInstanceOf(LockstepException.class)
        .hasMessageContaining("use downgradeTo");
    assertThatThrownBy(() -> lockstep.downgradeTo("r3")).hasMessageContaining("use upgradeTo");
    assertThatThrownBy(() -> lockstep.upgradeTo("r9"))
        .hasMessageContaining("There is no migration r9. The code has r1 to r3.");
  }

  @Test
  void tellsTheStatus() {
    Lockstep lockstep = lockstep(three());
    assertThat(lockstep.status().revision()).isEmpty();
    assertThat(lockstep.status().version()).isEqualTo("0.0.0");
    assertThat(lockstep.status().pending()).hasSize(3);
    lockstep.upgrade(2);
    Status status = lockstep.status();
    assertThat(status.revision()).isEqualTo("r2");
    assertThat(status.isUpToDate()).isFalse();
    assertThat(status.describe())
        .startsWith("ledger public.schema_version\napplied  r1  1.0.0  Migration r1  (APPLIED, ")
        .endsWith("pending  r3  1.2.0  Migration r3\n");
    lockstep.upgrade();
    assertThat(lockstep.status().isUpToDate()).isTrue();
  }

  @Test
  void printsWhatItWouldRun() throws SQLException {
    Lockstep lockstep = lockstep(three());
    lockstep.upgrade(1);
    DryRun dryRun = lockstep.dryRun();
    assertThat(dryRun.migrations()).hasSize(2);
    assertThat(dryRun.describe())
        .contains("-- r2  Migration r2")
        .contains("ALTER TABLE items ADD COLUMN price numeric(12,4)");
    assertThat(value("SELECT count(*) FROM schema_version")).isEqualTo("1");
    lockstep.upgrade();
    assertThat(lockstep.dryRun().describe()).isEqualTo("-- Nothing is pending.\n");
  }

  @Test
  void keepsTheLedgerWhereItIsTold() throws SQLException {
    Lockstep lockstep = lockstep(three()).ledger("Ops \"1\"", "the ledger");
    lockstep.upgrade();
    assertThat(value("SELECT count(*) FROM \"Ops \"\"1\"\"\".\"the ledger\"")).isEqualTo("3");
    assertThat(lockstep.upgrade().revisions()).isEmpty();
    assertThat(lockstep.verify().isClean()).isTrue();
    assertThat(value("SELECT to_regclass('schema_version')")).isNull();
  }

  @Test
  void leavesALedgerFurtherDownTheSearchPathAlone() throws SQLException {
    lockstep(three()).upgrade();
    execute("CREATE SCHEMA app");
    String url = database().jdbcUrl();
    url += (url.contains("?") ? "&" : "?") + "currentSchema=app,public";
    Lockstep app = Lockstep.forUrl(url, database().user(), database().password()).index(three());
    assertThat(app.upgrade().revisions()).hasSize(3);
    assertThat(value("SELECT count(*) FROM app.schema_version")).isEqualTo("3");
    assertThat(app.toString()).doesNotContain("currentSchema");
  }

  @Test
  void takesADslContext() throws SQLException {
    try (Connection connection = database().connect()) {
      Lockstep lockstep =
          Lockstep.forDslContext(DSL.using(connection, SQLDialect.POSTGRES)).index(three());
      lockstep.upgrade();
      assertThat(connection.isClosed()).isFalse();
      connection.setAutoCommit(false);
      assertThat(lockstep.upgrade().revisions()).isEmpty();
      assertThat(connection.getAutoCommit()).isFalse();
      connection.createStatement().execute("CREATE TABLE mine ()");
      assertThatThrownBy(lockstep::upgrade)
          .isInstanceOfSatisfying(
              LockstepException.class,
              e -> assertThat(e.kind()).isEqualTo(ErrorKind.IN_TRANSACTION));
      connection.rollback();
    }
  }

  @Test
  void givesTheSessionItsSettingsBack() throws SQLException {
    try (Connection connection = database().connect()) {
      connection.createStatement().execute("SET lock_timeout = '7s'");
      connection.createStatement().execute("SET application_name = 'mine'");
      String idle = setting(connection, "tcp_keepalives_idle");
      List<String> during = new ArrayList<>();
      Chains chains =
          three()
              .plus(
                  "r4",
                  s ->
                      s.run(
                          "Look",
                          ctx ->
                              during.add(
                                  String.valueOf(ctx.fetchValue("SHOW tcp_keepalives_idle")))),
                  s -> {});
      Lockstep.forDslContext(DSL.using(connection, SQLDialect.POSTGRES)).index(chains).upgrade();
      assertThat(during).containsExactly("10").isNotEqualTo(List.of(idle));
      assertThat(setting(connection, "tcp_keepalives_idle")).isEqualTo(idle);
      assertThat(setting(connection, "lock_timeout")).isEqualTo("7s");
      assertThat(setting(connection, "application_name")).isEqualTo("mine");
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (var result = connection.createStatement().executeQuery("SHOW " + name)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  @Test
  void runsCodeStepsInTheTransactionOfTheMigration() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.sql("Two rows", "INSERT INTO items (name) VALUES ('a'), ('b?')");
                  s.run(
                      "Upper case",
                      ctx -> {
                        ctx.transaction(
                            c -> c.dsl().execute("UPDATE items SET name = upper(name)"));
                        ctx.execute("UPDATE items SET price = ?", 1);
                      });
                },
                s -> s.sql("No rows", "DELETE FROM items"),
                v ->
                    v.holds(
                        "two rows", "SELECT count(*) = 2 FROM items WHERE name IN ('A', 'B?')"));
    lockstep(chains).upgrade();
    assertThat(value("SELECT string_agg(name, ',' ORDER BY name) FROM items")).isEqualTo("A,B?");
    lockstep(chains).downgrade(1);
    assertThat(value("SELECT count(*) FROM items")).isEqualTo("0");
  }

  @Test
  void checksTheChainWithoutADatabase() {
    Lockstep lockstep = Lockstep.forUrl("jdbc:postgresql://nowhere/x", "u", "secret");
    CheckResult result = lockstep.index(three()).check();
    assertThat(result.isClean()).isTrue();
    assertThat(result.schema()).isEqualTo(three().schema());
    assertThat(result.describe()).isEqualTo("The migrations to r3 are a chain that holds.\n");
    assertThat(lockstep.toString()).doesNotContain("secret");
  }

  @Test
  void nothingIsPendingWithoutMigrations() {
    assertThat(lockstep(Chains.empty()).upgrade().revisions()).isEmpty();
    assertThat(lockstep(Chains.empty()).status().isUpToDate()).isTrue();
  }

  @Test
  void goesDownToEmptyAndUpAgain() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.createEnumType("side", "BUY", "SELL");
                  s.createTable(table("orders").column(column("side", "side").defaultTo("'BUY'")));
                },
                s -> {
                  s.dropTable("orders");
                  s.dropEnumType("side");
                });
    Lockstep lockstep = lockstep(chains);
    lockstep.upgrade();
    lockstep.downgradeTo(Lockstep.BASE);
    assertThat(lockstep.history()).isEmpty();
    assertThat(value("SELECT count(*) FROM pg_type WHERE typname = 'side'")).isEqualTo("0");
    lockstep.upgrade();
    VerifyResult verified = lockstep.verify();
    assertThat(verified.describe())
        .isEqualTo(
            "The database is as migration r4 promises: 0 postconditions hold and the schema is the"
                + " same.\n");
  }
}
