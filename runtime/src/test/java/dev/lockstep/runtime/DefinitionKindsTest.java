package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.object;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.DefinitionKind;
import java.sql.SQLException;
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
          TEXT_SEARCH_CONFIGURATION | plain | CREATE TEXT SEARCH CONFIGURATION plain (COPY = simple)
          STATISTICS | id_n | CREATE STATISTICS id_n ON id, n FROM t
          RULE | quiet ON t | CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING
          PUBLICATION | changes | CREATE PUBLICATION changes FOR TABLE t
          EVENT_TRIGGER | watch | CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION noticed()
          """)
  void isThereAndGone(DefinitionKind kind, String identity, String sql) throws SQLException {
    execute("CREATE FUNCTION noticed() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'");
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
}
