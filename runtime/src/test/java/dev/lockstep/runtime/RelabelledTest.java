package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Intent;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Enum types that lose labels while the tables that use them are in use. */
final class RelabelledTest extends DatabaseTest {

  private static final QualifiedName SIDE = QualifiedName.of("side");
  private static final String VALUES =
      "SELECT string_agg(id || ' ' || side, ', ' ORDER BY id) FROM ";
  private static final String FILES =
      "SELECT string_agg(relname || ' ' || relfilenode, ', ' ORDER BY relname) FROM pg_class"
          + " WHERE relname IN ('t', 'u')";
  private static final String LEFTOVERS =
      "SELECT count(*) FROM (SELECT typname FROM pg_type UNION ALL SELECT relname FROM pg_class"
          + " UNION ALL SELECT proname FROM pg_proc UNION ALL SELECT tgname FROM pg_trigger) AS n"
          + " (name) WHERE name ~ 'lockstep_shadow|__old'";

  private static Schema of(String... labels) {
    Schema tables =
        Chains.empty()
            .plus(
                "x",
                s -> {
                  s.createEnumType("side", labels);
                  s.createTable(
                      table("t")
                          .column(column("id", "bigint").notNull())
                          .column(column("side", "side").notNull().defaultTo("'BUY'"))
                          .primaryKey("pk_t", "id")
                          .constraint(check("ck_t_side", "side <> 'SELL' OR id > 0"))
                          .index(index("idx_t_side").on("side", "id"))
                          .index(index("idx_t_buy").on("id").where("side = 'BUY'")));
                  s.createTable(
                      table("u")
                          .column(column("id", "bigint").notNull())
                          .column(column("side", "side"))
                          .primaryKey("pk_u", "id"));
                },
                s -> {})
            .schema();
    assertThat(tables.enumType(SIDE)).isEqualTo(EnumType.of(SIDE, List.of(labels)));
    return tables;
  }

  private static PlannedChain withoutHold(@Nullable String replacement) {
    return new PlannedChain(
        of("BUY", "SELL", "HOLD"),
        of("SELL", "BUY"),
        Intent.builder().dropLabel(SIDE, "HOLD", replacement).build());
  }

  /** Returns the migrations with what a client does after the backfill. */
  private static Chains meanwhile(PlannedChain chain, boolean back, String... statements) {
    return chain.afterBackfill(
        back,
        context -> {
          for (String sql : statements) {
            context.execute(sql);
          }
        });
  }

  @Test
  void losesALabelAndGetsItBack() throws SQLException {
    PlannedChain chain = withoutHold("BUY");
    assertThat(chain.swaps()).containsExactly(2L, 2L);
    lockstep(chain.first()).upgrade();
    execute(
        "INSERT INTO t VALUES (1, 'BUY'), (2, 'HOLD'), (3, 'SELL'), (4, 'HOLD')",
        "INSERT INTO u VALUES (1, 'HOLD'), (2, 'SELL'), (3, NULL)");
    String files = Objects.requireNonNull(value(FILES));
    lockstep(
            meanwhile(
                chain,
                false,
                "INSERT INTO t VALUES (5, 'HOLD'::side), (6, 'SELL'::side)",
                "UPDATE t SET side = 'SELL'::side WHERE id = 4"))
        .upgrade();

    assertThat(value(VALUES + "t")).isEqualTo("1 BUY, 2 BUY, 3 SELL, 4 SELL, 5 BUY, 6 SELL");
    assertThat(value(VALUES + "u")).isEqualTo("1 BUY, 2 SELL");
    assertThat(value("SELECT string_agg(id::text, ',' ORDER BY side, id) FROM t"))
        .isEqualTo("3,4,6,1,2,5");
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("3");
    requireClean(chain, files);

    execute("INSERT INTO t (id) VALUES (7)", "UPDATE t SET side = 'SELL' WHERE id = 2");
    lockstep(meanwhile(chain, true, "UPDATE u SET side = 'BUY'::side WHERE id = 2")).downgrade(1);

    assertThat(value(VALUES + "t"))
        .isEqualTo("1 BUY, 2 SELL, 3 SELL, 4 SELL, 5 HOLD, 6 SELL, 7 BUY");
    assertThat(value(VALUES + "u")).isEqualTo("1 HOLD, 2 BUY");
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("0");
    assertThat(value(FILES)).isEqualTo(files);
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.first()).verify().isClean()).isTrue();
  }

  private void requireClean(PlannedChain chain, String files) throws SQLException {
    assertThat(value(FILES)).isEqualTo(files);
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.both()).verify().describe()).doesNotContain("differ", "missing");
    assertThat(
            value(
                "SELECT indpred IS NOT NULL FROM pg_index WHERE indexrelid ="
                    + " 'idx_t_buy'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void aLabelThatRowsHaveIsFoundBeforeAnythingChanges() throws SQLException {
    PlannedChain chain = withoutHold(null);
    assertThat(chain.swaps()).containsExactly(2L, 2L);
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO u VALUES (1, 'HOLD')");
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chain.both()).upgrade());
    assertThat(e.findings().get(0).describe()).contains("HOLD");
    execute("UPDATE u SET side = 'BUY'");
    lockstep(chain.both()).upgrade();
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.both()).verify().isClean()).isTrue();
  }

  /** There is no key to keep originals under, so nothing is replaced. */
  @Test
  void rowsWithoutAKeyAreAskedToo() throws SQLException {
    Schema from = withoutKey("BUY", "SELL", "HOLD");
    Schema to = withoutKey("SELL", "BUY");
    PlannedChain chain =
        new PlannedChain(from, to, Intent.builder().dropLabel(SIDE, "HOLD", null).build());
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t VALUES (1, 'HOLD'), (2, 'SELL')");
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chain.both()).upgrade());
    assertThat(e.findings().get(0).describe()).contains("HOLD");
    execute("DELETE FROM t WHERE id = 1");
    lockstep(chain.both()).upgrade();
    assertThat(value(VALUES + "t")).isEqualTo("2 SELL");
    lockstep(chain.both()).downgrade(1);
    assertThat(value(VALUES + "t")).isEqualTo("2 SELL");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  private static Schema withoutKey(String... labels) {
    return Chains.empty()
        .plus(
            "x",
            s -> {
              s.createEnumType("side", labels);
              s.createTable(
                  table("t").column(column("id", "integer")).column(column("side", "side")));
            },
            s -> {})
        .schema();
  }

  @Test
  void addedLabelsGoAgainOnline() throws SQLException {
    PlannedChain chain = new PlannedChain(of("BUY", "SELL"), of("BUY", "HOLD", "SELL"));
    assertThat(chain.swaps()).containsExactly(0L, 2L);
    lockstep(chain.both()).upgrade();
    execute("INSERT INTO t VALUES (1, 'BUY'), (2, 'SELL')");
    String files = Objects.requireNonNull(value(FILES));
    lockstep(chain.both()).downgrade(1);
    assertThat(value(VALUES + "t")).isEqualTo("1 BUY, 2 SELL");
    assertThat(value(FILES)).isEqualTo(files);
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(lockstep(chain.first()).verify().isClean()).isTrue();
  }
}
