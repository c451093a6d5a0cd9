package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that break the rules of a second release, where the classes consent to their removal. */
class RemovedRowsTest {

  private static final String CUSTOMER =
      """
      package app;
      import dev.lockstep.annotations.*;
      %s
      @Table(name = "customers")
      public class Customer {
        @Id long id;
        String email;
        int visits;
      }
      """;

  private static final String ORDER =
      """
      package app;
      import dev.lockstep.annotations.*;
      %s
      @Table(name = "Weird Orders")
      public class Order {
        @Id @Column(name = "Shop No") int shop;
        @Id @Identity(IdentityKind.ALWAYS) long id;
        %s
        @GeneratedAs("total * 2") Integer twice;
      }
      """;

  private static final String ALL =
      "SELECT o::text FROM \"Weird Orders\" AS o UNION ALL SELECT c::text FROM customers AS c"
          + " ORDER BY 1";
  private static final String LEFT =
      "SELECT 'o' || id FROM \"Weird Orders\" UNION ALL SELECT 'c' || id FROM customers ORDER BY 1";

  @TempDir Path folder;

  @Test
  void eachKindOfRuleForthAndBackAndForth() throws IOException, SQLException {
    Project project = new Project(folder);
    project
        .source("Customer", CUSTOMER.formatted(""))
        .source("Order", ORDER.formatted("", "Integer total; Long customer; String note;"));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      List<String> before = Releases.strings(database, ALL);
      project
          .source(
              "Customer",
              CUSTOMER.formatted(
                  """
                  @Index(name = "idx_email", columns = "email", unique = true, where = "visits > 0")
                  @RemoveRows(breaking = "idx_email", keep = "visits DESC, id")
                  """))
          .source(
              "Order",
              ORDER.formatted(
                  """
                  @Check(name = "ck Total", value = "total > 0")
                  @Unique(name = "uq_note", columns = "note")
                  @RemoveRows(breaking = "ck Total")
                  @RemoveRows(breaking = "uq_note")
                  @RemoveRows(breaking = "total")
                  @RemoveRows(breaking = "fk_orders")
                  """,
                  """
                  int total;
                  @References(entity = Customer.class, name = "fk_orders") Long customer;
                  String note;
                  """));
      Releases.release(project, "second");
      assertThat(upgradeSql())
          .containsSubsequence(
              "ADD CONSTRAINT \"ck Total\" CHECK (total > 0) NOT VALID",
              "COMMIT;",
              "DO $lockstep$",
              "VALIDATE CONSTRAINT");

      Lockstep lockstep = Releases.upgrade(project, database);
      List<String> left = Releases.strings(database, LEFT);
      assertThat(left).containsExactly("c1", "c3", "c4", "o1", "o6");
      assertThat(Releases.strings(database, "SELECT count(*) FROM lockstep_salvage"))
          .containsExactly("5");

      lockstep.downgrade(1);
      assertThat(Releases.strings(database, ALL)).isEqualTo(before);
      assertThat(Releases.strings(database, "SELECT count(*) FROM lockstep_salvage"))
          .containsExactly("0");

      Releases.upgrade(project, database);
      assertThat(Releases.strings(database, LEFT)).isEqualTo(left);
    }
  }

  private static void fill(TestDatabase database) throws SQLException {
    Releases.execute(
        database,
        """
        INSERT INTO customers VALUES (1, 'a', 5), (2, 'a', 4), (3, 'a', 0), (4, NULL, 1);
        INSERT INTO "Weird Orders" ("Shop No", total, customer, note) VALUES
          (1, 10, 1, 'x'), (1, 0, 1, 'y'), (2, NULL, 1, 'z'), (2, 3, 99, NULL), (3, 5, NULL, 'x'),
          (3, 6, NULL, NULL);
        """);
  }

  private String upgradeSql() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("src/main/lockstep/sql"))) {
      Path file =
          files.filter(path -> path.toString().endsWith("second.up.sql")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
