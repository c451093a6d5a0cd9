package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Difference;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.PreflightFinding;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Privileges, over two releases. The roles are some that every server has. */
class GrantFeaturesTest {

  private static final String ORDER =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "orders")
      @Grant(privileges = {Privilege.SELECT, Privilege.INSERT}, to = "pg_monitor")
      @Grant(privileges = Privilege.UPDATE, columns = {"state", "note"}, to = "pg_monitor")
      @Grant(privileges = Privilege.SELECT, to = "pg_signal_backend", withGrantOption = true)
      @Grant(privileges = Privilege.USAGE, to = "PUBLIC", on = "SEQUENCE numbers")
      public class Order {
        @Id long id;
        @Sequence(name = "numbers") long number;
        @Column(length = 20) String state;
        String note;
      }
      """;

  private static final String SHOWN =
      """
      package app;
      import dev.lockstep.annotations.*;
      @View(name = "shown", sql = "select id, state from orders")
      @Grant(privileges = Privilege.SELECT, to = {"pg_monitor", "pg_signal_backend"})
      @SqlObject(kind = SqlKind.FUNCTION, name = "secret()",
          sql = "create function secret() returns int language sql as 'select 1'")
      @Grant(privileges = {}, to = "public", on = "FUNCTION secret()")
      @Grant(privileges = Privilege.EXECUTE, to = "pg_monitor", on = "FUNCTION secret()")
      @Grant(privileges = Privilege.USAGE, to = "pg_monitor", on = "SCHEMA side")
      public interface Shown {}
      """;

  private static final String SHOWN_LATER =
      """
      package app;
      import dev.lockstep.annotations.*;
      @View(name = "shown", sql = "select 1 as id, 2 as stage")
      @Grant(privileges = Privilege.SELECT, to = "pg_monitor")
      public interface Shown {}
      """;

  private static final String SIDE =
      """
      package app;
      import dev.lockstep.annotations.*;
      @View(name = "nothing", schema = "side", sql = "select 1 as one")
      public interface Side {}
      """;

  private static final String HELD =
      "SELECT c.relname || ': ' || coalesce(string_agg(r.rolname || ' ' || a.privilege_type, ', '"
          + " ORDER BY r.rolname, a.privilege_type), '') FROM pg_class c LEFT JOIN LATERAL"
          + " aclexplode(c.relacl) a ON a.grantee <> c.relowner LEFT JOIN pg_roles r ON r.oid ="
          + " a.grantee WHERE c.relname IN ('orders', 'purchases', 'shown') GROUP BY c.relname"
          + " ORDER BY 1";

  @TempDir Path folder;

  private Project project() throws IOException {
    return new Project(folder).source("Order", ORDER).source("Side", SIDE).source("Shown", SHOWN);
  }

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    Project project = project();
    project.source("Shown", SHOWN.replace("id, state from orders", "1 as id"));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep first = Releases.upgrade(project, database);
      assertThat(first.verify().differences()).isEmpty();
      List<String> firstHeld =
          List.of(
              "orders: pg_monitor INSERT, pg_monitor SELECT, pg_signal_backend SELECT",
              "shown: pg_monitor SELECT, pg_signal_backend SELECT");
      assertThat(Releases.strings(database, HELD)).isEqualTo(firstHeld);
      assertThat(may(database, "has_column_privilege('pg_monitor', 'orders', 'note', 'UPDATE')"))
          .isEqualTo("true");
      assertThat(
              may(database, "has_function_privilege('pg_signal_backend', 'secret()', 'EXECUTE')"))
          .isEqualTo("false");

      project
          .source(
              "Order",
              ORDER
                  .replace(
                      "@Table(name = \"orders\")",
                      "@RenamedFrom(\"orders\")"
                          + " @DropColumn(\"note\") @Table(name = \"purchases\")")
                  .replace("{\"state\", \"note\"}", "\"stage\"")
                  .replace(
                      "length = 20) String state",
                      "length = 30) @RenamedFrom(\"state\")" + " String stage")
                  .replace("String note;", "")
                  .replace("{Privilege.SELECT, Privilege.INSERT}", "Privilege.SELECT")
                  .replace(", withGrantOption = true", ""))
          .source("Shown", SHOWN_LATER);
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, HELD))
          .containsExactly(
              "purchases: pg_monitor SELECT, pg_signal_backend SELECT", "shown: pg_monitor SELECT");
      assertThat(
              may(database, "has_column_privilege('pg_monitor', 'purchases', 'stage', 'UPDATE')"))
          .isEqualTo("true");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, HELD)).isEqualTo(firstHeld);
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  @Test
  void whatNobodyDeclaresOutlivesAViewThatGivesWay() throws IOException, SQLException {
    Project project = project();
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "GRANT SELECT ON shown TO pg_read_all_stats WITH GRANT OPTION");
      Releases.execute(database, "GRANT UPDATE (id, state) ON shown TO PUBLIC");
      String columns =
          "SELECT attname || ' ' || attacl::text FROM pg_attribute WHERE attrelid ="
              + " 'shown'::regclass AND attacl IS NOT NULL ORDER BY 1";
      List<String> held = Releases.strings(database, HELD);
      List<String> ofColumns = Releases.strings(database, columns);

      project.source("Order", ORDER.replace("length = 20", "length = 10"));
      Releases.release(project, "second");
      Releases.upgrade(project, database);
      assertThat(Releases.strings(database, HELD)).isEqualTo(held);
      assertThat(Releases.strings(database, columns)).isEqualTo(ofColumns);

      project.source("Shown", SHOWN.replace("select id, state", "select id"));
      Releases.release(project, "third");
      Lockstep third = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, HELD)).isEqualTo(held);
      assertThat(Releases.strings(database, columns)).containsExactly(ofColumns.get(0));

      third.downgrade(1);
      assertThat(Releases.strings(database, HELD)).isEqualTo(held);
    }
  }

  @Test
  void onlyRolesThatAreNamedCanDrift() throws IOException, SQLException {
    Project project = project();
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      Releases.execute(database, "GRANT SELECT ON orders TO pg_read_all_stats");
      assertThat(lockstep.verify().differences()).isEmpty();

      Releases.execute(database, "GRANT DELETE ON orders TO pg_monitor");
      Releases.execute(database, "REVOKE SELECT ON shown FROM pg_monitor");
      Releases.execute(database, "GRANT EXECUTE ON FUNCTION secret() TO PUBLIC");
      assertThat(lockstep.verify().differences())
          .extracting(Difference::kind, Difference::text)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "(DIFFERENT, \"grant to pg_monitor ON TABLE orders: defined in another way\")",
              "(DIFFERENT, \"grant to pg_monitor ON TABLE shown: defined in another way\")",
              "(DIFFERENT, \"grant to public ON FUNCTION secret(): defined in another way\")");
    }
  }

  @Test
  void preflightTellsOfRolesThatNobodyCreated() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Order", ORDER.replace("\"pg_signal_backend\"", "\"no such role\""));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Lockstep.forDataSource(database.dataSource()).index(project.index());
      assertThat(lockstep.preflight().findings())
          .extracting(PreflightFinding::description)
          .containsExactly(
              "roles of the grant to \"no such role\" ON TABLE orders that nobody created");
    }
  }

  private static String may(TestDatabase database, String question) throws SQLException {
    return Releases.strings(database, "SELECT " + question + "::text").get(0);
  }
}
