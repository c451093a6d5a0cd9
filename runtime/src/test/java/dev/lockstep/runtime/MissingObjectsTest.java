package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.grant;
import static dev.lockstep.migration.Definitions.namedSchema;
import static dev.lockstep.migration.Definitions.object;
import static dev.lockstep.migration.Definitions.policy;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.RowSecurity;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What verify() says when something is gone that the rest of the model stands on. */
final class MissingObjectsTest extends DatabaseTest {

  @Test
  void aRoleThatIsGone() throws SQLException {
    String role = "gone_" + UUID.randomUUID().toString().substring(0, 8);
    String other = role + "_too";
    execute("CREATE ROLE " + role, "CREATE ROLE " + other);
    try {
      Chains chains =
          Chains.empty()
              .plus(
                  "r1",
                  s ->
                      s.createTable(
                          table("t")
                              .column(column("id", "bigint"))
                              .rowSecurity(RowSecurity.ENABLED)
                              .policy(policy("mine").to(role).using("id > 0"))
                              .policy(policy("ours").to(role, other).using("id > 1"))),
                  s -> s.dropTable("t"))
              .plus(
                  "r2",
                  s -> s.create(grant(role + " ON TABLE t").allow(Privilege.SELECT)),
                  s -> {},
                  verify -> verify.objectExists(DefinitionKind.GRANT, role + " ON TABLE t"));
      lockstep(chains).upgrade();
      assertThat(lockstep(chains).verify().isClean()).isTrue();
      execute("DROP OWNED BY " + role, "DROP ROLE " + role);

      VerifyResult result = lockstep(chains).verify();
      assertThat(result.notes()).isEmpty();
      assertThat(result.differences())
          .extracting(Difference::text)
          .containsExactly(
              "policy ours on t: changed",
              "policy mine on t: dropped",
              "grant to " + role + " ON TABLE t: gone with the role");
      assertThat(result.differences().get(2).kind()).isEqualTo(Difference.Kind.MISSING);
      assertThat(result.brokenPromises()).singleElement().asString().contains(role);
    } finally {
      execute("DROP TABLE t");
      execute("DROP ROLE IF EXISTS " + role, "DROP ROLE " + other);
    }
  }

  @Test
  void aServerThatIsGone() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s -> {
                  s.create(
                      object(
                          DefinitionKind.FOREIGN_DATA_WRAPPER,
                          "elsewhere",
                          "CREATE FOREIGN DATA WRAPPER elsewhere"));
                  s.create(
                      object(
                          DefinitionKind.SERVER,
                          "beyond",
                          "CREATE SERVER beyond FOREIGN DATA WRAPPER elsewhere"));
                  s.create(
                      object(
                          DefinitionKind.FOREIGN_TABLE,
                          "remote_t",
                          "CREATE FOREIGN TABLE remote_t (id bigint) SERVER beyond"));
                },
                s -> {});
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    execute("DROP FOREIGN DATA WRAPPER elsewhere CASCADE");

    VerifyResult result = lockstep(chains).verify();
    assertThat(result.notes()).isEmpty();
    assertThat(result.differences())
        .extracting(Difference::text)
        .containsExactly(
            "foreign data wrapper elsewhere: dropped",
            "foreign server beyond: dropped",
            "foreign table remote_t: dropped");
  }

  @Test
  void anExtensionThatIsGone() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s -> {
                  s.create(
                      object(
                          DefinitionKind.EXTENSION,
                          "citext",
                          "CREATE EXTENSION IF NOT EXISTS citext"));
                  s.createTable(
                      table("t").column(column("id", "bigint")).column(column("c", "citext")));
                  s.create(
                      object(
                          DefinitionKind.FUNCTION,
                          "low(citext)",
                          "CREATE FUNCTION low(c citext) RETURNS text LANGUAGE sql AS 'SELECT 1'"));
                },
                s -> {},
                verify -> {
                  verify.objectExists(DefinitionKind.FUNCTION, "low(citext)");
                  verify.holds("all is lower", "SELECT count(*) = 0 FROM t WHERE low(c) <> c");
                });
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    execute("DROP EXTENSION citext CASCADE");

    VerifyResult result = lockstep(chains).verify();
    assertThat(result.notes()).isEmpty();
    assertThat(result.differences())
        .extracting(Difference::text)
        .containsExactly(
            "column t.c: dropped, with its values",
            "extension citext: dropped",
            "function low(citext): dropped");
    assertThat(result.brokenPromises()).hasSize(2);
    assertThat(result.brokenPromises().get(1)).startsWith("all is lower (ERROR: ");
  }

  @Test
  void aSchemaThatIsGone() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus(
                "r1",
                s -> {
                  s.create(namedSchema("app"));
                  s.createTable(table("app.t").column(column("id", "bigint")));
                },
                s -> {});
    lockstep(chains).upgrade();
    execute("DROP SCHEMA app CASCADE");
    assertThat(lockstep(chains).verify().differences())
        .extracting(Difference::text)
        .containsExactly("table app.t: dropped, with its rows", "schema app: dropped");
  }
}
