package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Difference;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unlogged tables and storage parameters, over two releases. */
class TableOptionsTest {

  private static final String PAGE =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "pages", unlogged = true,
          with = {"fillfactor = 70", "autovacuum_enabled = off", "toast.autovacuum_enabled = off"})
      public class Page {
        @Id long id;
        String text;
        @Index @References(entity = Page.class) Long parent;
      }
      """;

  private static final String VISIT =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "visits", unlogged = true)
      public class Visit {
        @Id @Identity long id;
        @Index @References(entity = Page.class) long page;
      }
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Page", PAGE).source("Visit", VISIT);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO pages VALUES (1, 'a', NULL), (2, 'b', 1)");
      Releases.execute(database, "INSERT INTO visits (page) VALUES (1), (2)");
      assertThat(unlogged(database)).isEqualTo("pages, visits");

      project
          .source(
              "Page",
              PAGE.replace(", unlogged = true", "")
                  .replace("\"autovacuum_enabled = off\", ", "")
                  .replace("= 70", "= 80"))
          .source("Visit", VISIT.replace(", unlogged = true", ", with = \"fillfactor = 60\""));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(unlogged(database)).isNull();
      assertThat(parameters(database, "pages")).isEqualTo("{fillfactor=80}");
      assertThat(Releases.strings(database, "SELECT count(*) FROM visits")).containsExactly("2");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(unlogged(database)).isEqualTo("pages, visits");
      assertThat(parameters(database, "pages")).isEqualTo("{autovacuum_enabled=off,fillfactor=70}");
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  @Test
  void whatOthersChangedIsDrift() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Page", PAGE.replace(", unlogged = true", ""));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      Releases.execute(database, "ALTER TABLE pages SET UNLOGGED, RESET (fillfactor)");
      assertThat(lockstep.verify().differences())
          .extracting(Difference::text)
          .containsExactly(
              "table pages: becomes unlogged",
              "table pages: storage parameters become autovacuum_enabled='off',"
                  + " toast.autovacuum_enabled='off'");
    }
  }

  private static final String ORDER =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "orders", replicaIdentityIndex = "by_code")
      @Index(name = "by_code", unique = true, columns = {"code", "place"})
      public class Order {
        @Id long id;
        int code;
        @Column(length = 5, nullable = false) String place;
      }
      """;

  @Test
  void identifiesRowsForSubscribers() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Order", ORDER);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database, "INSERT INTO orders SELECT n, n, 'x' FROM generate_series(1, 9) n");
      assertThat(identity(database)).isEqualTo("i by_code");

      // A type that rewrites the table, and so takes a shadow column that the index moves to.
      project.source("Order", ORDER.replace("int code", "long code"));
      Releases.release(project, "second");
      Releases.upgrade(project, database);
      assertThat(identity(database)).isEqualTo("i by_code");

      project.source(
          "Order",
          ORDER
              .replace("int code", "long code")
              .replace("by_code", "by_place")
              .replace("{\"code\", \"place\"}", "{\"place\", \"code\"}"));
      Releases.release(project, "third");
      Releases.upgrade(project, database);
      assertThat(identity(database)).isEqualTo("i by_place");

      project.source(
          "Order",
          ORDER
              .replace(
                  "replicaIdentityIndex = \"by_code\"", "replicaIdentity = ReplicaIdentity.FULL")
              .replace("int code;", "@Column(nullable = true) Long code;"));
      Releases.release(project, "fourth");
      Lockstep fourth = Releases.upgrade(project, database);
      assertThat(identity(database)).isEqualTo("f null");

      Releases.execute(database, "ALTER TABLE orders REPLICA IDENTITY NOTHING");
      assertThat(fourth.verify().differences())
          .extracting(Difference::text)
          .containsExactly("table orders: replica identity becomes nothing");
      Releases.execute(database, "ALTER TABLE orders REPLICA IDENTITY FULL");

      fourth.downgrade(1);
      assertThat(identity(database)).isEqualTo("i by_place");
      assertThat(fourth.verify().differences()).isEmpty();
      fourth.downgrade(1);
      assertThat(identity(database)).isEqualTo("i by_code");
      fourth.downgrade(1);
      assertThat(identity(database)).isEqualTo("i by_code");
      fourth.downgradeTo(Lockstep.BASE);
      fourth.upgrade();
      assertThat(fourth.verify().isClean()).isTrue();
    }
  }

  private static String identity(TestDatabase database) throws SQLException {
    return Releases.strings(
            database,
            "SELECT format('%s %s', relreplident, coalesce((SELECT indexrelid::regclass::text"
                + " FROM pg_index WHERE indrelid = c.oid AND indisreplident), 'null'))"
                + " FROM pg_class c WHERE oid = 'orders'::regclass")
        .get(0);
  }

  private static String unlogged(TestDatabase database) throws SQLException {
    String query = "SELECT string_agg(relname, ', ' ORDER BY relname) FROM pg_class";
    return Releases.strings(database, query + " WHERE relkind = 'r' AND relpersistence = 'u'")
        .get(0);
  }

  private static String parameters(TestDatabase database, String table) throws SQLException {
    String query = "SELECT array_agg(o ORDER BY o)::text FROM pg_class, unnest(reloptions) AS o";
    return Releases.strings(database, query + " WHERE oid = '" + table + "'::regclass").get(0);
  }
}
