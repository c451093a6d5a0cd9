package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.partition;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.using;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.plan.ConversionRule;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.migration.TableDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Type changes through a shadow column that replace values, with clients that write meanwhile. */
final class ShadowOriginalsTest extends DatabaseTest {

  private static final String KEPT =
      "SELECT string_agg(concat_ws(' ', row_key ->> 'id', coalesce(original, 'null'), '>',"
          + " coalesce(replaced_by, 'null')), ', ' ORDER BY row_key) FROM lockstep_salvage";
  private static final String LEFTOVERS =
      "SELECT (SELECT count(*) FROM pg_trigger WHERE tgname ~ 'lockstep')"
          + " + (SELECT count(*) FROM pg_proc WHERE proname ~ 'lockstep')"
          + " + (SELECT count(*) FROM pg_attribute WHERE attname ~ '^lockstep_shadow'"
          + " AND NOT attisdropped)";
  private static final String VALUES =
      "SELECT string_agg(id || ' ' || coalesce(n::text, 'null'), ', ' ORDER BY id) FROM t";

  private static TableDefinition t() {
    return table("t")
        .column(column("id", "bigint").notNull())
        .column(column("n", "text"))
        .primaryKey("pk_t", "id");
  }

  private static Schema of(TableDefinition table) {
    return Chains.empty().plus("x", s -> s.createTable(table), s -> {}).schema();
  }

  private static PlannedChain toInteger(Schema from, String expression) {
    return new PlannedChain(
        from,
        PlannedChain.retyped(from, "t", "n", "integer"),
        Intent.builder()
            .convert(
                QualifiedName.of("t"), "n", new ConversionRule(Map.of(), false, null, expression))
            .build());
  }

  private static PlannedChain toEnum(String oldType) {
    Schema from = PlannedChain.retyped(of(t()), "t", "n", oldType);
    EnumType side = new EnumType(QualifiedName.of("side"), List.of("BUY", "SELL"), null, null);
    return new PlannedChain(
        from,
        PlannedChain.retyped(from, "t", "n", "side").with(side),
        Intent.builder()
            .convert(
                QualifiedName.of("t"),
                "n",
                new ConversionRule(Map.of("purchase", "BUY", "sale", "SELL"), true, null, null))
            .build());
  }

  /** Does what clients do who know nothing of Lockstep's tables. */
  private void asClient(String... statements) throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE shadow_client");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void aClient() throws SQLException {
    execute(
        "CREATE ROLE shadow_client",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO shadow_client");
  }

  @AfterEach
  void dropClient() throws SQLException {
    if (value("SELECT 1 FROM pg_roles WHERE rolname = 'shadow_client'") != null) {
      execute("DROP OWNED BY shadow_client", "DROP ROLE shadow_client");
    }
  }

  /** Runs the second migration one way or back, with what a client does after the backfill. */
  private void meanwhile(PlannedChain chain, boolean back, String... statements) {
    Chains chains =
        chain.afterBackfill(
            back,
            context -> {
              try {
                asClient(statements);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    if (back) {
      lockstep(chains).downgrade(1);
    } else {
      lockstep(chains).upgrade();
    }
  }

  @Test
  void labelsThatAreMappedComeBackAsTheyWere() throws SQLException {
    PlannedChain chain = toEnum("varchar(20)");
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    aClient();
    execute(
        "INSERT INTO t VALUES (1, 'purchase'), (2, 'SELL'), (3, 'sell'), (4, NULL), (5, 'SALE'),"
            + " (6, 'sale'), (7, 'Buy')");
    meanwhile(
        chain,
        false,
        "INSERT INTO t VALUES (8, 'Purchase'), (9, 'BUY')",
        // Not inserted, so not kept.
        "INSERT INTO t VALUES (1, 'Sale'), (2, 'sell') ON CONFLICT DO NOTHING",
        "UPDATE t SET n = 'Sell' WHERE id = 3",
        "UPDATE t SET n = 'SELL' WHERE id = 5",
        "UPDATE t SET id = 60 WHERE id = 6",
        "DELETE FROM t WHERE id = 7");

    assertThat(value(VALUES))
        .isEqualTo("1 BUY, 2 SELL, 3 SELL, 4 null, 5 SELL, 8 BUY, 9 BUY, 60 SELL");
    assertThat(value(KEPT))
        .isEqualTo("1 purchase > BUY, 3 Sell > SELL, 8 Purchase > BUY, 60 sale > SELL");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.both()).verify().isClean()).isTrue();

    asClient("UPDATE t SET n = 'SELL' WHERE id = 8");
    meanwhile(
        chain,
        true,
        "INSERT INTO t VALUES (10, 'BUY')",
        "UPDATE t SET n = 'BUY' WHERE id = 3",
        "UPDATE t SET n = 'BUY' WHERE id = 1");

    assertThat(value(VALUES))
        .isEqualTo("1 purchase, 2 SELL, 3 BUY, 4 null, 5 SELL, 8 SELL, 9 BUY, 10 BUY, 60 sale");
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("0");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.first()).verify().isClean()).isTrue();
  }

  @Test
  void expressionsOverTheRowKeepWhatTheyReplace() throws SQLException {
    Schema from = of(t().column(column("found", "integer")));
    PlannedChain chain = toInteger(from, "coalesce(trim(n)::integer, found)");
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    aClient();
    execute("INSERT INTO t VALUES (1, ' 7 ', 0), (2, '8', 0), (3, NULL, 9), (4, NULL, NULL)");
    meanwhile(chain, false, "INSERT INTO t VALUES (5, '005', 0), (6, NULL, 6)");

    assertThat(value(VALUES)).isEqualTo("1 7, 2 8, 3 9, 4 null, 5 5, 6 6");
    assertThat(value(KEPT)).isEqualTo("1  7  > 7, 3 null > 9, 5 005 > 5, 6 null > 6");
    lockstep(chain.both()).downgrade(1);
    assertThat(value(VALUES)).isEqualTo("1  7 , 2 8, 3 null, 4 null, 5 005, 6 null");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  @Test
  void aTableThatAClientCallsTheSameIsNotTakenForOurs() throws SQLException {
    PlannedChain chain = toInteger(of(t()), "n::integer");
    lockstep(chain.first()).upgrade();
    aClient();
    meanwhile(
        chain,
        false,
        "CREATE TEMPORARY TABLE lockstep_salvage (revision text, table_name text, column_name text,"
            + " row_key jsonb, original text, replaced_by text)",
        "INSERT INTO t VALUES (1, '01')");
    assertThat(value(KEPT)).isEqualTo("1 01 > 1");
  }

  @Test
  void partitionsKeepTheirsToo() throws SQLException {
    Schema from =
        of(
            t().partitionBy(PartitionStrategy.RANGE, "id")
                .partition(partition("t_1", "FOR VALUES FROM (0) TO (10)"))
                .partition(partition("t_2", "FOR VALUES FROM (10) TO (100)")));
    PlannedChain chain = toInteger(from, "n::integer");
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    aClient();
    execute("INSERT INTO t VALUES (1, '01'), (2, '2'), (11, '011'), (12, '012')");
    meanwhile(chain, false, "UPDATE t SET id = 21 WHERE id = 1", "DELETE FROM t WHERE id = 11");

    assertThat(value(KEPT)).isEqualTo("12 012 > 12, 21 01 > 1");
    lockstep(chain.both()).downgrade(1);
    assertThat(value(VALUES)).isEqualTo("2 2, 12 012, 21 01");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  @Test
  void whatNoRuleMapsIsFoundBeforeAnythingChanges() throws SQLException {
    PlannedChain chain = toEnum("text");
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t VALUES (1, 'purchase'), (2, 'lease')");

    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chain.both()).upgrade());
    assertThat(e.findings().get(0).describe()).contains("no rule maps", "lease");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  @Test
  void whatIsGivenUpKeepsNothing() throws SQLException {
    Chains first = Chains.empty().plus("r1", s -> s.createTable(t()), s -> s.dropTable("t"));
    lockstep(first).upgrade();
    execute("INSERT INTO t VALUES (1, '01')");
    Chains both =
        first.plus(
            "r2",
            s -> {
              s.addShadowColumn("t", "n", "integer", using("n::integer").keyedBy("id"));
              s.backfill("t").set("lockstep_shadow_n", "lockstep_shadow_n");
              s.run(
                  "Look",
                  c ->
                      assertThat(c.fetchValue("SELECT original FROM lockstep_salvage"))
                          .isEqualTo("01"));
              s.dropShadowColumn("t", "n", Originals.KEPT);
            },
            s -> {});
    lockstep(both).upgrade();
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("0");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  @Test
  void aSwapThatForgetsATriggerIsRefused() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus("r1", s -> s.createTable(t()), s -> s.dropTable("t"))
            .plus(
                "r2",
                s -> {
                  s.addShadowColumn("t", "n", "integer", using("n::integer").keyedBy("id"));
                  s.swapColumn("t", "n");
                },
                s -> {});
    assertThatThrownBy(() -> lockstep(chains).upgrade())
        .hasMessageContaining("00_lockstep_shadow_n");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  @Test
  void nobodyElseMakesATriggerOfTheFunction() throws SQLException {
    PlannedChain chain = toInteger(of(t()), "n::integer");
    lockstep(chain.first()).upgrade();
    aClient();
    execute("CREATE SCHEMA AUTHORIZATION shadow_client");
    assertThatThrownBy(
            () ->
                meanwhile(
                    chain,
                    false,
                    "CREATE TABLE shadow_client.mine (id bigint, n text, lockstep_shadow_n int)",
                    "CREATE TRIGGER mine AFTER INSERT ON shadow_client.mine FOR EACH ROW"
                        + " EXECUTE FUNCTION \"lockstep_shadow_t.n\"()"))
        .hasStackTraceContaining("permission denied for function");
  }
}
