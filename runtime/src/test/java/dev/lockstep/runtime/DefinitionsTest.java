package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.compositeType;
import static dev.lockstep.migration.Definitions.domain;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.materializedView;
import static dev.lockstep.migration.Definitions.namedSchema;
import static dev.lockstep.migration.Definitions.object;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.Identity;
import dev.lockstep.migration.SchemaChange;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Schemas, domains, composite types, views and objects in SQL, created and changed for real. */
final class DefinitionsTest extends DatabaseTest {

  private static final String TOUCH =
      "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.note := 'first';"
          + " RETURN new; END $$;";
  private static final String TOUCH_AGAIN = TOUCH.replace("first", "is it ? second");

  private static Chains chains() {
    return Chains.empty().plus("r1", DefinitionsTest::create, DefinitionsTest::dropAll);
  }

  private static void create(SchemaChange s) {
    s.create(namedSchema("audit"));
    s.create(
        domain("email", "text").notNull().defaultTo("'none@x'").check("ck_email", "VALUE ~ '@'"));
    s.create(compositeType("price").attribute("amount", "numeric(12,2)").attribute("unit", "text"));
    s.createTable(
        table("customer")
            .column(column("id", "bigint").identity(Identity.ALWAYS))
            .column(column("mail", "email"))
            .column(column("total", "price"))
            .column(column("note", "text"))
            .primaryKey("pk_customer", "id"));
    s.create(object(DefinitionKind.FUNCTION, "touch()", TOUCH).comment("Sets a note"));
    s.create(
        object(
            DefinitionKind.TRIGGER,
            "touched ON customer",
            "CREATE TRIGGER touched BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION"
                + " touch()"));
    s.create(view("mails", "SELECT id, mail FROM customer;").comment("it's"));
    s.create(
        materializedView("audit.counted", "SELECT count(*) AS n FROM customer")
            .index(index("idx_counted").on("n").unique()));
  }

  private static void dropAll(SchemaChange s) {
    s.drop(DefinitionKind.MATERIALIZED_VIEW, "audit.counted");
    s.drop(DefinitionKind.VIEW, "mails");
    s.drop(DefinitionKind.TRIGGER, "touched ON customer");
    s.drop(DefinitionKind.FUNCTION, "touch()");
    s.dropTable("customer");
    s.drop(DefinitionKind.COMPOSITE_TYPE, "price");
    s.drop(DefinitionKind.DOMAIN, "email");
    s.drop(DefinitionKind.SCHEMA, "audit");
  }

  @Test
  void createsAndDropsThemAll() throws SQLException {
    lockstep(chains()).upgrade();
    execute("INSERT INTO customer (mail, total) VALUES ('a@b', ROW(1, 'EUR'))");

    assertThat(value("SELECT note FROM customer")).isEqualTo("first");
    assertThat(value("SELECT mail FROM mails")).isEqualTo("a@b");
    assertThat(value("SELECT n FROM audit.counted")).isEqualTo("0");

    lockstep(chains()).downgradeTo(Lockstep.BASE);
    assertThat(value("SELECT to_regclass('customer') IS NULL AND to_regtype('email') IS NULL"))
        .isEqualTo("t");
  }

  @Test
  void findsWhatDriftedAway() throws SQLException {
    lockstep(chains()).upgrade();

    assertThat(lockstep(chains()).verify().differences()).isEmpty();

    execute(
        "DROP VIEW mails",
        TOUCH_AGAIN.replace("CREATE", "CREATE OR REPLACE"),
        "ALTER DOMAIN email DROP CONSTRAINT ck_email",
        "DROP TRIGGER touched ON customer",
        "ALTER TYPE price ADD ATTRIBUTE digits integer");
    assertThat(lockstep(chains()).verify().differences())
        .extracting(Difference::text)
        .containsExactlyInAnyOrder(
            "view mails: dropped",
            "function touch(): defined in another way",
            "domain email: defined in another way",
            "trigger touched ON customer: dropped",
            "composite type price: defined in another way");
  }

  @Test
  void replacesInPlace() throws SQLException {
    Chains chains =
        chains()
            .plus(
                "r2",
                s -> {
                  s.replace(
                      object(DefinitionKind.FUNCTION, "touch()", TOUCH),
                      object(DefinitionKind.FUNCTION, "touch()", TOUCH_AGAIN));
                  s.replace(
                      domain("email", "text").check("ck_email", "VALUE ~ '@'").notNull(),
                      domain("email", "text").check("ck_email", "VALUE ~ '.@.'"));
                  s.replace(
                      compositeType("price").attribute("amount", "numeric(12,2)"),
                      compositeType("price")
                          .attribute("amount", "numeric(12,2)")
                          .attribute("digits", "integer"));
                  s.replace(
                      view("mails", "SELECT id, mail FROM customer"),
                      view("mails", "SELECT id, mail FROM customer WHERE id > 0"));
                },
                s -> {});

    lockstep(chains).upgrade();
    execute("INSERT INTO customer (mail, total) VALUES (NULL, ROW(1, 'EUR', 2))");

    assertThat(value("SELECT note FROM customer")).isEqualTo("is it ? second");
    assertThat(value("SELECT pg_get_viewdef('mails')")).contains("id > 0");
  }
}
