package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.viaText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.View;
import dev.lockstep.migration.TableDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Type changes that would rewrite a table, through a second column, on a server. */
final class ShadowColumnTest extends DatabaseTest {

  /** The columns of indexes keep the names that they were built with, as after any rename. */
  private static final String LEFTOVERS =
      "SELECT count(*) FROM (SELECT relname FROM pg_class UNION ALL SELECT attname FROM"
          + " pg_attribute JOIN pg_class c ON c.oid = attrelid AND relkind = 'r' WHERE NOT"
          + " attisdropped UNION ALL SELECT tgname FROM pg_trigger UNION ALL SELECT proname FROM"
          + " pg_proc UNION ALL SELECT conname FROM pg_constraint) AS n (name) WHERE name::text ~"
          + " 'lockstep_(shadow|not_null)'";

  private static TableDefinition t() {
    return table("t")
        .column(column("id", "bigint").identity(Identity.ALWAYS))
        .primaryKey("pk_t", "id");
  }

  private static Schema schema(TableDefinition... tables) {
    Chains chains = Chains.empty();
    for (TableDefinition each : tables) {
      chains = chains.plus("x" + chains.entries().size(), s -> s.createTable(each), s -> {});
    }
    return chains.schema();
  }

  /** Upgrades and downgrades with rows; the table stays the same file. */
  private void thereAndBack(Schema from, Schema to, String rows, String query) throws SQLException {
    PlannedChain chain = new PlannedChain(from, to);
    assertThat(chain.swaps()).doesNotContain(0L);
    lockstep(chain.first()).upgrade();
    execute(rows.split(";"));
    String before = Objects.requireNonNull(value(query));
    String file =
        Objects.requireNonNull(
            value("SELECT pg_relation_filenode('t') || ' ' || 't'::regclass::oid"));
    assertThat(lockstep(chain.both()).rehearse().describe()).doesNotContain("failed");
    lockstep(chain.both()).upgrade();
    requireClean(chain.both(), file);
    assertThat(value(query)).isEqualTo(before);
    lockstep(chain.both()).downgrade(1);
    requireClean(chain.first(), file);
    assertThat(value(query)).isEqualTo(before);
    lockstep(chain.both()).upgrade();
    requireClean(chain.both(), file);
  }

  private void requireClean(Chains chains, String file) throws SQLException {
    assertThat(lockstep(chains).verify().describe()).doesNotContain("differ", "extra", "missing");
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(value("SELECT pg_relation_filenode('t') || ' ' || 't'::regclass::oid"))
        .isEqualTo(file);
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    assertThat(value("SELECT count(*) FROM pg_constraint WHERE NOT convalidated")).isEqualTo("0");
  }

  private static Schema full() {
    return schema(
        t().column(column("n", "integer").notNull().defaultTo("7").comment("it's n"))
            .column(column("m", "integer"))
            .unique("uq_t_n", "n")
            .check("ck_t_n", "n > 0")
            .check("ck_t_nm", "n <> m")
            .index(index("idx_t_m_n").on("m", "n desc"))
            .index(index("idx_t_part").on("m").where("n > 5").unique()));
  }

  @Test
  void keepsAllThatHangsOnTheColumn() throws SQLException {
    thereAndBack(
        full(),
        PlannedChain.retyped(full(), "t", "n", "bigint"),
        "INSERT INTO t (n, m) SELECT g, -g FROM generate_series(1, 2000) g;"
            + "GRANT SELECT (n) ON t TO PUBLIC; ALTER TABLE t ALTER n SET STATISTICS 50",
        "SELECT md5(string_agg(id || ' ' || n || ' ' || m, ',' ORDER BY id)) || (SELECT"
            + " col_description('t'::regclass, attnum) || attacl::text || attstattarget FROM"
            + " pg_attribute WHERE attrelid = 't'::regclass AND attname = 'n') FROM t");
    execute("DELETE FROM t WHERE n = 7", "INSERT INTO t (m) VALUES (1)");
    assertThat(value("SELECT n FROM t WHERE m = 1")).isEqualTo("7");
  }

  @Test
  void fillsNothingWhereThereIsNothing() throws SQLException {
    Schema from = schema(t().column(column("n", "integer")));
    thereAndBack(
        from,
        PlannedChain.retyped(from, "t", "n", "bigint"),
        "INSERT INTO t (n) VALUES (NULL), (1), (NULL)",
        "SELECT string_agg(coalesce(n::text, 'null'), ',' ORDER BY id) FROM t");
  }

  @Test
  void aTextBecomesAnEnumAndBack() throws SQLException {
    Schema from =
        schema(
            t().column(column("side", "text").notNull().defaultTo("'BUY'"))
                .index(index("idx_t_side").on("side"))
                .check("ck_t_side", "side <> ''"));
    EnumType type = new EnumType(QualifiedName.of("side"), List.of("BUY", "SELL"), null, null);
    Schema to =
        PlannedChain.retyped(from, "t", "side", "side")
            .with(type)
            .with(
                Objects.requireNonNull(
                        PlannedChain.retyped(from, "t", "side", "side")
                            .table(QualifiedName.of("t")))
                    .mapColumn("side", c -> c.withDefault("'BUY'::side"))
                    .withConstraints(
                        Objects.requireNonNull(from.table(QualifiedName.of("t")))
                            .constraints()
                            .stream()
                            .filter(c -> !c.name().startsWith("ck"))
                            .toList()));
    thereAndBack(
        from,
        to,
        "INSERT INTO t (side) SELECT CASE g % 3 WHEN 0 THEN 'BUY' ELSE 'SELL' END FROM"
            + " generate_series(1, 500) g",
        "SELECT md5(string_agg(id || side::text, ',' ORDER BY id)) FROM t");
    assertThat(value("SELECT to_regclass('lockstep_salvage')")).isNull();
  }

  @Test
  void severalColumnsOfOneTableAtOnce() throws SQLException {
    Schema from =
        schema(
            t().column(column("a", "integer").notNull())
                .column(column("b", "varchar(20)"))
                .column(column("c", "numeric(12,4)"))
                .column(column("d", "json"))
                .unique("uq_t_ab", "a", "b"));
    Schema to =
        PlannedChain.retyped(
            PlannedChain.retyped(
                PlannedChain.retyped(from, "t", "a", "bigint"), "t", "b", "varchar(10)"),
            "t",
            "d",
            "jsonb");
    thereAndBack(
        from,
        to,
        "INSERT INTO t (a, b, c, d) SELECT g, 'b' || g, g / 7.0, json_build_object('k', g) FROM"
            + " generate_series(1, 800) g",
        "SELECT md5(string_agg(concat_ws(' ', a, b, c, d ->> 'k'), ',' ORDER BY id)) FROM t");
  }

  @Test
  void theKeyWithItsIdentityAndTheForeignKeysToIt() throws SQLException {
    Schema from =
        schema(
            table("t")
                .column(column("id", "integer").identity(Identity.ALWAYS))
                .column(column("parent", "integer"))
                .primaryKey("pk_t", "id")
                .foreignKey(foreignKey("fk_t_parent", "parent").references("t", "id")),
            table("u")
                .column(column("id", "bigint").notNull())
                .column(column("t", "integer"))
                .primaryKey("pk_u", "id")
                .foreignKey(foreignKey("fk_u_t", "t").references("t", "id")));
    Schema to =
        PlannedChain.retyped(
            PlannedChain.retyped(
                PlannedChain.retyped(from, "t", "id", "bigint"), "t", "parent", "bigint"),
            "u",
            "t",
            "bigint");
    thereAndBack(
        from,
        to,
        "INSERT INTO t (parent) SELECT nullif(g - 1, 0) FROM generate_series(1, 300) g;"
            + "INSERT INTO u SELECT g, g FROM generate_series(1, 300) g;"
            + "DELETE FROM u WHERE id > 290; DELETE FROM t WHERE id > 295",
        "SELECT md5(string_agg(id || ' ' || coalesce(parent, 0), ',' ORDER BY id)) FROM t");
    execute("INSERT INTO t (parent) VALUES (1)");
    assertThat(value("SELECT max(id) FROM t")).isEqualTo("301");
    assertThat(value("SELECT pg_get_serial_sequence('t', 'id')")).isEqualTo("public.t_id_seq");
  }

  @Test
  void aSequenceThatTheColumnOwnsStays() throws SQLException {
    Schema from = schema(t().column(column("n", "integer")));
    PlannedChain chain = new PlannedChain(from, PlannedChain.retyped(from, "t", "n", "bigint"));
    lockstep(chain.first()).upgrade();
    execute("CREATE SEQUENCE own OWNED BY t.n", "INSERT INTO t (n) VALUES (1)");
    lockstep(chain.both()).upgrade();
    assertThat(value("SELECT pg_get_serial_sequence('t', 'n')")).isEqualTo("public.own");
  }

  @Test
  void aViewOverTheColumnGivesWayForAMomentOnly() throws SQLException {
    Schema from =
        schema(t().column(column("n", "integer")))
            .with(
                new View(
                    QualifiedName.of("v"),
                    false,
                    "SELECT id, n + 1 AS m FROM t",
                    List.of(),
                    Parameters.NONE,
                    null,
                    null));
    thereAndBack(
        from,
        PlannedChain.retyped(from, "t", "n", "bigint"),
        "INSERT INTO t (n) SELECT g FROM generate_series(1, 20) g",
        "SELECT sum(m) FROM v");
  }

  @Test
  void namesAreQuoted() throws SQLException {
    String odd = "O'dd \"$lockstep$\" näme of a column that is long enough to be cut";
    Schema from = schema(t().column(column(odd, "integer").notNull()).unique("Uq 1", odd));
    thereAndBack(
        from,
        PlannedChain.retyped(from, "t", odd, "bigint"),
        "INSERT INTO t (\"" + odd.replace("\"", "\"\"") + "\") VALUES (1), (2)",
        "SELECT count(*) FROM t");
  }

  @Test
  void aValueThatDoesNotFitIsFoundBeforeAnythingChanges() throws SQLException {
    Schema from = schema(t().column(column("n", "bigint")));
    PlannedChain chain = new PlannedChain(from, PlannedChain.retyped(from, "t", "n", "smallint"));
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t (n) VALUES (1), (40000)");
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chain.both()).upgrade());
    assertThat(e.findings())
        .singleElement()
        .asString()
        .contains("values that smallint can't hold, count=1");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
    execute("DELETE FROM t WHERE n > 32767");
    lockstep(chain.both()).upgrade();
    assertThat(lockstep(chain.both()).verify().isClean()).isTrue();
  }

  @Test
  void aTextThatIsNoNumberIsFoundBeforeAnythingChanges() throws SQLException {
    Chains first =
        Chains.empty()
            .plus("r1", s -> s.createTable(t().column(column("n", "text"))), s -> s.dropTable("t"));
    lockstep(first).upgrade();
    execute("INSERT INTO t (n) VALUES ('1'), ('one')");
    Chains both =
        first.plus(
            "r2",
            s -> s.addShadowColumn("t", "n", "integer", viaText()),
            s -> s.dropShadowColumn("t", "n"));
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(both).upgrade());
    // Before PostgreSQL 16 the value is in the server's message only.
    assertThat(e.findings())
        .singleElement()
        .asString()
        .contains("integer does not take")
        .containsAnyOf("'one'", "\"one\"");
  }

  @Test
  void partsThatNoTriggerReachesAreFoundBeforeAnythingChanges() throws SQLException {
    Schema from =
        schema(
            table("t")
                .column(column("id", "integer"))
                .column(column("n", "integer"))
                .partitionBy(PartitionStrategy.LIST, "id"),
            table("u").column(column("n", "integer")));
    lockstep(new PlannedChain(from, from).first()).upgrade();
    execute(
        "CREATE FOREIGN DATA WRAPPER nowhere",
        "CREATE SERVER nowhere FOREIGN DATA WRAPPER nowhere",
        "CREATE TABLE here PARTITION OF t FOR VALUES IN (1) PARTITION BY LIST (id)",
        "CREATE FOREIGN TABLE far PARTITION OF here FOR VALUES IN (1) SERVER nowhere",
        "CREATE TABLE child () INHERITS (u)");
    assertThat(unreached(from, "t")).contains("'far' (1)").contains("lockstep.locking=blocking");
    assertThat(unreached(from, "u")).contains("'child' (1)").contains("lockstep.locking=blocking");
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }

  private String unreached(Schema from, String table) throws SQLException {
    PlannedChain chain = new PlannedChain(from, PlannedChain.retyped(from, table, "n", "bigint"));
    assertThat(chain.swaps()).containsExactly(1L, 1L);
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chain.both()).upgrade());
    return e.findings().get(0).describe();
  }

  @Test
  void isWrittenByHandToo() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus("r1", s -> s.createTable(t().column(column("n", "text"))), s -> s.dropTable("t"))
            .plus(
                "r2",
                s -> {
                  s.addShadowColumn("t", "n", "varchar(3)");
                  s.dropShadowColumn("t", "n");
                  s.addConstraintNotValid("t", check("ck_t_n", "n > ''"));
                },
                s -> s.dropConstraint("t", "ck_t_n"));
    lockstep(chains).upgrade();
    assertThat(value(LEFTOVERS)).isEqualTo("0");
  }
}
