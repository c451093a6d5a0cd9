package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.object;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.DefinitionKind;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind that a CREATE statement describes: created, proved, found again, dropped. */
final class DefinitionKindsTest extends DatabaseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXTENSION | pg_trgm | CREATE EXTENSION IF NOT EXISTS pg_trgm
          COLLATION | "My C" | CREATE COLLATION "My C" FROM "C"
          RANGE_TYPE | floats | CREATE TYPE floats AS RANGE (SUBTYPE = float8)
          FUNCTION | f(integer, text) | CREATE FUNCTION f(n integer, text) RETURNS integer LANGUAGE sql AS 'SELECT 1'
          PROCEDURE | p(integer) | CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1'
          AGGREGATE | product(numeric) | CREATE AGGREGATE product(numeric) (SFUNC = numeric_mul, STYPE = numeric)
          AGGREGATE | counted(*) | CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0')
          OPERATOR | ===(integer, integer) | CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)
          OPERATOR_FAMILY | plain_order USING btree | CREATE OPERATOR FAMILY plain_order USING btree
          OPERATOR_CLASS | "by Size" USING btree | CREATE OPERATOR CLASS "by Size" FOR TYPE money USING btree AS OPERATOR 1 <, FUNCTION 1 cash_cmp(money, money)
          CAST | (pg_lsn AS pg_catalog.text) | CREATE CAST (pg_lsn AS text) WITH INOUT
          FOREIGN_DATA_WRAPPER | nowhere | CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (debug 'true')
          SERVER | warehouse | CREATE SERVER warehouse FOREIGN DATA WRAPPER elsewhere OPTIONS (host 'w')
          FOREIGN_TABLE | remote_t | CREATE FOREIGN TABLE remote_t (id bigint OPTIONS (name 'n')) SERVER beyond OPTIONS (tab 't')
          TEXT_SEARCH_CONFIGURATION | plain | CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple)
          STATISTICS | id_n | CREATE STATISTICS id_n ON id, n FROM t
          RULE | quiet ON t | CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING
          PUBLICATION | changes | CREATE PUBLICATION changes FOR TABLE t
          EVENT_TRIGGER | watch | CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION noticed()
          """)
  void isThereAndGone(DefinitionKind kind, String identity, String sql) throws SQLException {
    execute("CREATE FUNCTION noticed() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'");
    execute("CREATE FOREIGN DATA WRAPPER elsewhere");
    execute("CREATE SERVER beyond FOREIGN DATA WRAPPER elsewhere");
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.createTable(
                        table("t").column(column("id", "bigint")).column(column("n", "integer"))),
                s -> s.dropTable("t"))
            .plus(
                "r2",
                s -> s.create(object(kind, identity, sql)),
                s -> s.drop(kind, identity),
                verify -> verify.objectExists(kind, identity));

    lockstep(chains).upgrade();
    VerifyResult there = lockstep(chains).verify();
    assertThat(there.differences()).isEmpty();
    assertThat(there.isClean()).isTrue();

    lockstep(chains).downgrade(1);
    lockstep(chains).upgrade();
    execute("DROP " + kind.keyword() + " " + identity);
    assertThat(lockstep(chains).verify().differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.MISSING);
  }

  @Test
  void optionsOfAServerChangeUnderItsUserMappings() throws SQLException {
    execute("CREATE FOREIGN DATA WRAPPER elsewhere");
    String server = "CREATE SERVER w FOREIGN DATA WRAPPER elsewhere OPTIONS ";
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s -> s.create(object(DefinitionKind.SERVER, "w", server + "(host 'a', port '1')")),
                s -> s.drop(DefinitionKind.SERVER, "w"));
    lockstep(chains).upgrade();
    execute("CREATE USER MAPPING FOR CURRENT_USER SERVER w");

    Chains changed =
        chains.plus(
            "r2",
            s ->
                s.replace(
                    object(DefinitionKind.SERVER, "w", server + "(host 'a', port '1')"),
                    object(DefinitionKind.SERVER, "w", server + "(host 'b', \"data\" 'x')")),
            s ->
                s.replace(
                    object(DefinitionKind.SERVER, "w", server + "(host 'b', \"data\" 'x')"),
                    object(DefinitionKind.SERVER, "w", server + "(host 'a', port '1')")));
    lockstep(changed).upgrade();
    String options = "SELECT srvoptions FROM pg_foreign_server";
    assertThat(value(options)).isEqualTo("{host=b,data=x}");

    lockstep(changed).downgrade(1);
    assertThat(value(options)).isEqualTo("{host=a,port=1}");
  }
}
