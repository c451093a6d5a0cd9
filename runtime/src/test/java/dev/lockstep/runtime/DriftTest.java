package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.sequence;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.migration.TableDefinition;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live schema beside the model. */
final class DriftTest extends DatabaseTest {

  /** A model with everything that a model can hold. */
  static Chains rich() {
    return Chains.empty()
        .plus(
            "r1",
            s -> {
              s.createEnumType("side", "BUY", "SELL", "it's");
              s.commentOnEnumType("side", "Which way");
              s.createSequence(sequence("ticket").startingWith(100).incrementBy(10).cycle());
              s.createSequence(sequence("countdown").incrementBy(-1).minimum(-50).cache(5));
              s.sql("Another schema", "CREATE SCHEMA audit");
              s.createEnumType("audit.kind", "a", "b");
              s.createTable(users());
              s.createTable(orders());
              s.createTable(
                  table("audit.log")
                      .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
                      .column(column("kind", "audit.kind").defaultTo("'a'::audit.kind"))
                      .column(column("user_id", "uuid"))
                      .primaryKey("pk_log", "id")
                      .check("ck_log_kind", "kind <> 'b'::audit.kind OR user_id IS NOT NULL")
                      .foreignKey(foreignKey("fk_log_user", "user_id").references("users", "id")));
            },
            s -> {});
  }

  private static TableDefinition users() {
    return table("users")
        .comment("People")
        .column(column("id", "uuid").notNull().defaultTo("gen_random_uuid()"))
        .column(column("email", "varchar(255)").notNull().comment("Where to write"))
        .column(column("active", "boolean").notNull().defaultTo("true"))
        .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
        .column(column("tags", "text[]").notNull().defaultTo("'{}'"))
        .column(column("number", "integer").defaultTo("nextval('ticket')"))
        .primaryKey("pk_users", "id")
        .unique("uq_users_email", "email")
        .index(index("idx_users_lower_email").on("(lower(email))").unique())
        .index(index("idx_users_active").on("created_at desc nulls last", "id").where("active"))
        .index(index("idx_users_tags").on("tags").using("gin"));
  }

  private static TableDefinition orders() {
    return table("orders")
        .column(column("id", "bigint").identity(Identity.ALWAYS))
        .column(column("user_id", "uuid").notNull())
        .column(column("side", "side").notNull().defaultTo("'BUY'"))
        .column(column("price", "numeric(12,4)").defaultTo("0"))
        .column(column("code", "char(3)"))
        .column(column("ratio", "double precision"))
        .column(column("at", "timestamp(3)"))
        .column(column("doc", "jsonb").defaultTo("'{}'::jsonb"))
        .primaryKey("pk_orders", "id")
        .check("ck_orders_price", "price > 0 and price between 1 and 1000")
        .check("ck_orders_side", "side in ('BUY', 'SELL')")
        .foreignKey(
            foreignKey("fk_orders_user", "user_id")
                .references("users", "id")
                .onDelete(ForeignKeyAction.CASCADE)
                .onUpdate(ForeignKeyAction.RESTRICT));
  }

  @Test
  void findsNoDriftRightAfterTheUpgrade() {
    lockstep(rich()).upgrade();
    VerifyResult result = lockstep(rich()).verify();
    assertThat(result.describe())
        .isEqualTo(
            "The database is as migration r1 promises: 0 postconditions hold and the schema is the"
                + " same.\n");
    assertThat(result.isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DROP INDEX idx_users_active                            | MISSING   | index idx_users_active on users
          CREATE INDEX extra ON users (number)                   | EXTRA     | index extra on users
          ALTER TABLE orders DROP CONSTRAINT ck_orders_price     | MISSING   | constraint ck_orders_price on orders
          ALTER TABLE orders DROP COLUMN ratio                   | MISSING   | column orders.ratio
          ALTER TABLE orders ADD COLUMN more int                 | EXTRA     | column orders.more
          ALTER TABLE users ALTER COLUMN email TYPE varchar(300) | DIFFERENT | column users.email
          ALTER TABLE users ALTER COLUMN active DROP NOT NULL    | DIFFERENT | column users.active
          ALTER TABLE users ALTER COLUMN active SET DEFAULT false | DIFFERENT | column users.active
          COMMENT ON TABLE users IS 'Other'                      | DIFFERENT | table users
          ALTER TYPE side ADD VALUE 'HOLD'                       | DIFFERENT | enum type side
          ALTER SEQUENCE ticket INCREMENT 7                      | DIFFERENT | sequence ticket
          CREATE TABLE stranger ()                               | EXTRA     | table stranger
          CREATE TYPE mood AS ENUM ('ok')                        | EXTRA     | enum type mood
          ALTER TYPE audit.kind ADD VALUE 'c'                    | DIFFERENT | enum type audit.kind
          """)
  void findsWhatSomebodyChanged(String sql, Difference.Kind kind, String subject)
      throws SQLException {
    lockstep(rich()).upgrade();
    execute(sql);
    VerifyResult result = lockstep(rich()).verify();
    assertThat(result.isClean()).isFalse();
    assertThat(result.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.kind()).isEqualTo(kind);
              assertThat(difference.text()).startsWith(subject);
            });
    assertThat(value("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'lockstep%'"))
        .isEqualTo("0");
  }

  @Test
  void saysSoWhenTheRoleMayNotLook() throws SQLException {
    lockstep(rich()).upgrade();
    String role = "guest_" + Integer.toHexString(database().toString().hashCode());
    execute(
        "CREATE ROLE " + role + " LOGIN PASSWORD 'guest'",
        "GRANT USAGE ON SCHEMA public, audit TO " + role,
        "GRANT SELECT ON ALL TABLES IN SCHEMA public, audit TO " + role);
    try {
      VerifyResult result =
          Lockstep.forUrl(database().jdbcUrl(), role, "guest").index(rich()).verify();
      assertThat(result.isClean()).isFalse();
      assertThat(result.differences()).isEmpty();
      assertThat(result.notes())
          .singleElement()
          .asString()
          .contains("permission denied")
          .contains("Grant CREATE on the database");
    } finally {
      execute("DROP OWNED BY " + role, "DROP ROLE " + role);
    }
  }

  @Test
  void ignoresTheOrderOfColumnsAndItsOwnTables() throws SQLException {
    Chains chains =
        Chains.empty()
            .plus("r1", s -> s.createTable(items()), s -> {})
            .plus(
                "r2",
                s -> {
                  s.dropColumn("items", "name");
                  s.addColumn("items", column("b", "int"));
                  s.addColumn("items", column("name", "text").notNull());
                  s.backfill("items").set("b", "1");
                },
                s -> {});
    lockstep(chains).upgrade();
    assertThat(value("SELECT to_regclass('lockstep_backfill')")).isNotNull();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    assertThat(Set.copyOf(lockstep(chains).verify().notes())).isEmpty();
  }
}
