package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas, domains, composite types, views and objects in SQL, over two releases. */
class DefinitionFeaturesTest {

  private static final String MAIL =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Domain(type = "text", notNull = true, comment = "An address")
      @Check("VALUE ~ '@'")
      public record Mail(String value) {}
      """;

  private static final String PRICE =
      """
      package app;
      import dev.lockstep.annotations.*;
      import java.math.BigDecimal;
      @CompositeType
      public record Price(BigDecimal amount, @Column(length = 3) String unit) {}
      """;

  private static final String CUSTOMER =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(schema = "shop")
      @Check("short(name) <> ''")
      public class Customer {
        @Id long id;
        String name;
        Mail mail;
        Price spent;
      }
      """;

  private static final String VIEWS =
      """
      package app;
      import dev.lockstep.annotations.*;
      @SqlObject(kind = SqlKind.FUNCTION, name = "short(text)",
          sql = "create function short(text) returns text immutable language sql as 'select left($1, 3)'")
      @SqlObject(kind = SqlKind.FUNCTION, name = "touch()", resource = "touch.sql")
      @SqlObject(kind = SqlKind.TRIGGER, name = "touched ON shop.customer",
          sql = "create trigger touched before insert on shop.customer for each row"
              + " execute function touch()")
      @View(name = "short_names", schema = "shop",
          sql = "select id, short(name) as short, (spent).amount from shop.customer")
      @MaterializedView(name = "names", sql = "select count(*) as n, name from shop.customer"
          + " group by name")
      @Index(columns = "name", unique = true)
      public interface Views {}
      """;

  private static final String TOUCH =
      """
      create function touch() returns trigger language plpgsql as $$
      begin new.name := new.name || '!'; return new; end $$;
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Mail", MAIL).source("Price", PRICE).source("Customer", CUSTOMER);
    project.source("Views", VIEWS).file("src/main/lockstep/touch.sql", TOUCH);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep first = Releases.upgrade(project, database);
      assertThat(first.verify().differences()).isEmpty();
      Releases.execute(
          database, "INSERT INTO shop.customer VALUES (1, 'Someone', 'a@b', ROW(2, 'EUR'))");
      assertThat(Releases.strings(database, "SELECT short FROM shop.short_names"))
          .containsExactly("Som");

      project
          .source("Mail", MAIL.replace("'@'", "'.@'").replace("An address", "For mail"))
          .source(
              "Price",
              PRICE
                  .replace("@Column(length = 3) String unit", "Integer digits")
                  .replace("@CompositeType", "@CompositeType @DropColumn(\"unit\")"))
          .source("Customer", CUSTOMER.replace("String name", "@Column(length = 50) String name"))
          .source("Views", VIEWS.replace("left($1, 3)", "left($1, 5)"))
          .file("src/main/lockstep/touch.sql", TOUCH.replace("!", "?"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(second.verify().differences()).isEmpty();
      Releases.execute(
          database,
          "INSERT INTO shop.customer (id, name, mail, spent) VALUES (2, 'Other', 'c@d', ROW(3,"
              + " 2))");
      assertThat(Releases.strings(database, "SELECT name FROM shop.customer ORDER BY id"))
          .containsExactly("Someone!", "Other?");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      second.downgradeTo(Lockstep.BASE);
      assertThat(Releases.strings(database, "SELECT to_regnamespace('shop')::text"))
          .containsOnlyNulls();
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }
}
