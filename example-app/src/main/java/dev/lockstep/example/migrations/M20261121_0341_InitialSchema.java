package dev.lockstep.example.migrations;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;

import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.migration.Migration;
import dev.lockstep.migration.Revision;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;

/**
 * Initial schema.
 *
 * <pre>
 * Revision:         20261121_0341
 * Parent:           none
 * Schema version:   1.0.0 (was 0.0.0; MINOR)
 * Before:           sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * After:            sha256:a3fc71d9be7e3feea809b6203cbb3692aaed7f28c22a0766300e27a20879ef3b
 * Breaking changes: none
 * Hazards:          none
 * </pre>
 */
@Revision(
    id = "20261121_0341",
    parent = "",
    version = "1.0.0",
    description = "Initial schema",
    before = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    after = "sha256:a3fc71d9be7e3feea809b6203cbb3692aaed7f28c22a0766300e27a20879ef3b")
public final class M20261121_0341_InitialSchema implements Migration {
  @Override
  public void upgrade(SchemaChange schema) {
    schema.createTable(
        table("articles")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("title", "text").notNull())
            .column(column("content", "text"))
            .column(column("url", "varchar(500)").notNull())
            .column(column("published_at", "timestamptz").notNull())
            .column(column("symbols", "text[]").notNull().defaultTo("'{}'"))
            .primaryKey("pk_articles", "id")
            .unique("uq_articles_url", "url")
            .index(index("idx_articles_published_at").on("published_at desc"))
            .index(index("idx_articles_symbols").on("symbols").using("gin")));

    schema.createTable(
        table("backtest_results")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("backtest_id", "bigint").notNull())
            .column(column("total_return", "numeric(10,4)").notNull())
            .column(column("max_drawdown", "numeric(10,4)"))
            .column(column("trades", "integer").notNull())
            .column(column("took", "interval"))
            .primaryKey("pk_backtest_results", "id")
            .unique("uq_backtest_results_backtest_id", "backtest_id"));

    schema.createTable(
        table("backtests")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("backtest_id", "text").notNull())
            .column(column("user_id", "bigint"))
            .column(column("symbol", "text").notNull())
            .column(column("strategy", "text"))
            .column(column("start_date", "timestamptz").notNull())
            .column(column("end_date", "timestamptz").notNull())
            .column(column("initial_capital", "numeric(14,2)").notNull())
            .column(column("risk", "numeric(5,4)"))
            .column(column("status", "text").notNull().defaultTo("'running'"))
            .primaryKey("pk_backtests", "id")
            .unique("uq_backtests_backtest_id", "backtest_id")
            .index(index("idx_backtests_status_created_at").on("status", "created_at"))
            .index(index("idx_backtests_user_id").on("user_id")));

    schema.createTable(
        table("events")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("article_id", "bigint"))
            .column(column("symbol", "varchar(20)").notNull())
            .column(column("kind", "varchar(50)").notNull())
            .column(column("occurred_at", "timestamptz").notNull())
            .column(column("details", "jsonb").notNull().defaultTo("'{}'"))
            .primaryKey("pk_events", "id")
            .index(index("idx_events_article_id").on("article_id"))
            .index(index("idx_events_symbol_occurred_at").on("symbol", "occurred_at desc")));

    schema.createTable(
        table("notifications")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("user_id", "bigint").notNull())
            .column(column("title", "text").notNull())
            .column(column("message", "text").notNull())
            .column(column("type", "text").notNull().defaultTo("'info'"))
            .column(column("read", "boolean").notNull().defaultTo("false"))
            .primaryKey("pk_notifications", "id")
            .index(index("idx_notifications_user_id_read").on("user_id", "read")));

    schema.createTable(
        table("orders")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "uuid").notNull().defaultTo("gen_random_uuid()"))
            .column(column("trading_signal_id", "bigint"))
            .column(column("symbol", "varchar(20)").notNull())
            .column(column("quantity", "integer").notNull())
            .column(column("limit_price", "numeric(12,4)").notNull())
            .column(column("placed_at", "timestamptz").notNull())
            .column(column("filled_at", "timestamptz"))
            .primaryKey("pk_orders", "id")
            .check("ck_orders_filled_after_placed", "filled_at is null or filled_at >= placed_at")
            .check("ck_orders_limit_price", "limit_price > 0")
            .check("ck_orders_quantity", "quantity > 0")
            .index(index("idx_orders_open").on("placed_at").where("filled_at is null"))
            .index(index("idx_orders_trading_signal_id").on("trading_signal_id")));

    schema.createTable(
        table("permissions")
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("name", "text").notNull())
            .column(column("description", "text"))
            .primaryKey("pk_permissions", "id")
            .unique("uq_permissions_name", "name"));

    schema.createTable(
        table("prices")
            .comment("Prices by symbol and time")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("symbol", "varchar(20)").notNull())
            .column(column("timestamp", "timestamptz").notNull())
            .column(column("open", "numeric(10,2)"))
            .column(column("high", "numeric(10,2)"))
            .column(column("low", "numeric(10,2)"))
            .column(column("close", "numeric(10,2)"))
            .column(column("volume", "bigint"))
            .primaryKey("pk_prices", "id")
            .unique("uq_prices_symbol_timestamp", "symbol", "timestamp"));

    schema.createTable(
        table("role_permissions")
            .column(column("role_id", "bigint").notNull())
            .column(column("permission_id", "bigint").notNull())
            .primaryKey("pk_role_permissions", "role_id", "permission_id")
            .index(index("idx_role_permissions_permission_id").on("permission_id")));

    schema.createTable(
        table("roles")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("name", "text").notNull())
            .column(column("description", "text"))
            .column(
                column("system", "boolean")
                    .notNull()
                    .defaultTo("false")
                    .comment("Made by the platform; nobody may delete it"))
            .primaryKey("pk_roles", "id")
            .unique("uq_roles_name", "name"));

    schema.createTable(
        table("sentiment_scores")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("article_id", "bigint").notNull())
            .column(column("score", "numeric(5,4)").notNull())
            .column(column("model", "varchar(50)").notNull())
            .primaryKey("pk_sentiment_scores", "id")
            .check("ck_sentiment_scores_score", "score >= -1 AND score <= 1")
            .index(index("idx_sentiment_scores_article_id").on("article_id")));

    schema.createTable(
        table("signals")
            .comment("Trading signals")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("user_id", "bigint"))
            .column(column("symbol", "text").notNull())
            .column(column("action", "text").notNull())
            .column(column("price", "numeric(12,4)").notNull())
            .column(column("confidence", "numeric(5,4)").notNull())
            .column(column("rationale", "text"))
            .column(column("verification_hash", "text"))
            .column(column("expires_at", "timestamptz"))
            .primaryKey("pk_signals", "id")
            .index(index("idx_signals_symbol_created_at").on("symbol", "created_at desc"))
            .index(index("idx_signals_user_id").on("user_id")));

    schema.createTable(
        table("trading_signals")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("symbol", "varchar(20)").notNull())
            .column(column("timestamp", "timestamptz").notNull())
            .column(column("direction", "varchar(10)").notNull())
            .column(column("strength", "numeric(5,4)").notNull())
            .column(column("explanation", "jsonb"))
            .primaryKey("pk_trading_signals", "id")
            .check("ck_trading_signals_strength", "strength >= 0 AND strength <= 1")
            .index(index("idx_trading_signals_symbol_timestamp").on("symbol", "timestamp desc")));

    schema.createTable(
        table("user_roles")
            .column(column("user_id", "bigint").notNull())
            .column(column("role_id", "bigint").notNull())
            .primaryKey("pk_user_roles", "user_id", "role_id")
            .index(index("idx_user_roles_role_id").on("role_id")));

    schema.createTable(
        table("users")
            .comment("People who may sign in")
            .column(column("created_at", "timestamptz").notNull().defaultTo("now()"))
            .column(column("id", "bigint").identity(Identity.BY_DEFAULT))
            .column(column("email", "text").notNull())
            .column(column("full_name", "text"))
            .column(column("tier", "text").notNull().defaultTo("'starter'"))
            .column(column("active", "boolean").notNull().defaultTo("true"))
            .primaryKey("pk_users", "id")
            .unique("uq_users_email", "email")
            .index(index("idx_users_tier_active").on("tier", "active")));

    schema.addConstraint(
        "backtest_results",
        foreignKey("fk_backtest_results_backtest_id", "backtest_id")
            .references("backtests", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "backtests", foreignKey("fk_backtests_user_id", "user_id").references("users", "id"));
    schema.addConstraint(
        "events",
        foreignKey("fk_events_article_id", "article_id")
            .references("articles", "id")
            .onDelete(ForeignKeyAction.SET_NULL));
    schema.addConstraint(
        "notifications",
        foreignKey("fk_notifications_user_id", "user_id")
            .references("users", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "orders",
        foreignKey("fk_orders_trading_signal_id", "trading_signal_id")
            .references("trading_signals", "id"));
    schema.addConstraint(
        "role_permissions",
        foreignKey("fk_role_permissions_permission_id", "permission_id")
            .references("permissions", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "role_permissions",
        foreignKey("fk_role_permissions_role_id", "role_id")
            .references("roles", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "sentiment_scores",
        foreignKey("fk_sentiment_scores_article_id", "article_id")
            .references("articles", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "signals",
        foreignKey("fk_signals_user_id", "user_id")
            .references("users", "id")
            .onDelete(ForeignKeyAction.SET_NULL));
    schema.addConstraint(
        "user_roles",
        foreignKey("fk_user_roles_role_id", "role_id")
            .references("roles", "id")
            .onDelete(ForeignKeyAction.CASCADE));
    schema.addConstraint(
        "user_roles",
        foreignKey("fk_user_roles_user_id", "user_id")
            .references("users", "id")
            .onDelete(ForeignKeyAction.CASCADE));
  }

  @Override
  public void downgrade(SchemaChange schema) {
    schema.dropConstraint("user_roles", "fk_user_roles_user_id");
    schema.dropConstraint("user_roles", "fk_user_roles_role_id");
    schema.dropConstraint("signals", "fk_signals_user_id");
    schema.dropConstraint("sentiment_scores", "fk_sentiment_scores_article_id");
    schema.dropConstraint("role_permissions", "fk_role_permissions_role_id");
    schema.dropConstraint("role_permissions", "fk_role_permissions_permission_id");
    schema.dropConstraint("orders", "fk_orders_trading_signal_id");
    schema.dropConstraint("notifications", "fk_notifications_user_id");
    schema.dropConstraint("events", "fk_events_article_id");
    schema.dropConstraint("backtests", "fk_backtests_user_id");
    schema.dropConstraint("backtest_results", "fk_backtest_results_backtest_id");
    schema.dropTable("users");
    schema.dropTable("user_roles");
    schema.dropTable("trading_signals");
    schema.dropTable("signals");
    schema.dropTable("sentiment_scores");
    schema.dropTable("roles");
    schema.dropTable("role_permissions");
    schema.dropTable("prices");
    schema.dropTable("permissions");
    schema.dropTable("orders");
    schema.dropTable("notifications");
    schema.dropTable("events");
    schema.dropTable("backtests");
    schema.dropTable("backtest_results");
    schema.dropTable("articles");
  }

  @Override
  public void verify(Verification verify) {
    verify.tableExists("articles");
    verify.columnIs("articles", "created_at", "timestamptz", false);
    verify.columnIs("articles", "id", "bigint", false);
    verify.columnIs("articles", "title", "text", false);
    verify.columnIs("articles", "content", "text", true);
    verify.columnIs("articles", "url", "varchar(500)", false);
    verify.columnIs("articles", "published_at", "timestamptz", false);
    verify.columnIs("articles", "symbols", "text[]", false);
    verify.constraintExists("articles", "pk_articles");
    verify.constraintExists("articles", "uq_articles_url");
    verify.indexValid("articles", "idx_articles_published_at");
    verify.indexValid("articles", "idx_articles_symbols");
    verify.tableExists("backtest_results");
    verify.columnIs("backtest_results", "created_at", "timestamptz", false);
    verify.columnIs("backtest_results", "id", "bigint", false);
    verify.columnIs("backtest_results", "backtest_id", "bigint", false);
    verify.columnIs("backtest_results", "total_return", "numeric(10,4)", false);
    verify.columnIs("backtest_results", "max_drawdown", "numeric(10,4)", true);
    verify.columnIs("backtest_results", "trades", "integer", false);
    verify.columnIs("backtest_results", "took", "interval", true);
    verify.constraintExists("backtest_results", "fk_backtest_results_backtest_id");
    verify.constraintExists("backtest_results", "pk_backtest_results");
    verify.constraintExists("backtest_results", "uq_backtest_results_backtest_id");
    verify.tableExists("backtests");
    verify.columnIs("backtests", "created_at", "timestamptz", false);
    verify.columnIs("backtests", "id", "bigint", false);
    verify.columnIs("backtests", "backtest_id", "text", false);
    verify.columnIs("backtests", "user_id", "bigint", true);
    verify.columnIs("backtests", "symbol", "text", false);
    verify.columnIs("backtests", "strategy", "text", true);
    verify.columnIs("backtests", "start_date", "timestamptz", false);
    verify.columnIs("backtests", "end_date", "timestamptz", false);
    verify.columnIs("backtests", "initial_capital", "numeric(14,2)", false);
    verify.columnIs("backtests", "risk", "numeric(5,4)", true);
    verify.columnIs("backtests", "status", "text", false);
    verify.constraintExists("backtests", "fk_backtests_user_id");
    verify.constraintExists("backtests", "pk_backtests");
    verify.constraintExists("backtests", "uq_backtests_backtest_id");
    verify.indexValid("backtests", "idx_backtests_status_created_at");
    verify.indexValid("backtests", "idx_backtests_user_id");
    verify.tableExists("events");
    verify.columnIs("events", "created_at", "timestamptz", false);
    verify.columnIs("events", "id", "bigint", false);
    verify.columnIs("events", "article_id", "bigint", true);
    verify.columnIs("events", "symbol", "varchar(20)", false);
    verify.columnIs("events", "kind", "varchar(50)", false);
    verify.columnIs("events", "occurred_at", "timestamptz", false);
    verify.columnIs("events", "details", "jsonb", false);
    verify.constraintExists("events", "fk_events_article_id");
    verify.constraintExists("events", "pk_events");
    verify.indexValid("events", "idx_events_article_id");
    verify.indexValid("events", "idx_events_symbol_occurred_at");
    verify.tableExists("notifications");
    verify.columnIs("notifications", "created_at", "timestamptz", false);
    verify.columnIs("notifications", "id", "bigint", false);
    verify.columnIs("notifications", "user_id", "bigint", false);
    verify.columnIs("notifications", "title", "text", false);
    verify.columnIs("notifications", "message", "text", false);
    verify.columnIs("notifications", "type", "text", false);
    verify.columnIs("notifications", "read", "boolean", false);
    verify.constraintExists("notifications", "fk_notifications_user_id");
    verify.constraintExists("notifications", "pk_notifications");
    verify.indexValid("notifications", "idx_notifications_user_id_read");
    verify.tableExists("orders");
    verify.columnIs("orders", "created_at", "timestamptz", false);
    verify.columnIs("orders", "id", "uuid", false);
    verify.columnIs("orders", "trading_signal_id", "bigint", true);
    verify.columnIs("orders", "symbol", "varchar(20)", false);
    verify.columnIs("orders", "quantity", "integer", false);
    verify.columnIs("orders", "limit_price", "numeric(12,4)", false);
    verify.columnIs("orders", "placed_at", "timestamptz", false);
    verify.columnIs("orders", "filled_at", "timestamptz", true);
    verify.constraintExists("orders", "ck_orders_filled_after_placed");
    verify.constraintExists("orders", "ck_orders_limit_price");
    verify.constraintExists("orders", "ck_orders_quantity");
    verify.constraintExists("orders", "fk_orders_trading_signal_id");
    verify.constraintExists("orders", "pk_orders");
    verify.indexValid("orders", "idx_orders_open");
    verify.indexValid("orders", "idx_orders_trading_signal_id");
    verify.tableExists("permissions");
    verify.columnIs("permissions", "id", "bigint", false);
    verify.columnIs("permissions", "name", "text", false);
    verify.columnIs("permissions", "description", "text", true);
    verify.constraintExists("permissions", "pk_permissions");
    verify.constraintExists("permissions", "uq_permissions_name");
    verify.tableExists("prices");
    verify.columnIs("prices", "created_at", "timestamptz", false);
    verify.columnIs("prices", "id", "bigint", false);
    verify.columnIs("prices", "symbol", "varchar(20)", false);
    verify.columnIs("prices", "timestamp", "timestamptz", false);
    verify.columnIs("prices", "open", "numeric(10,2)", true);
    verify.columnIs("prices", "high", "numeric(10,2)", true);
    verify.columnIs("prices", "low", "numeric(10,2)", true);
    verify.columnIs("prices", "close", "numeric(10,2)", true);
    verify.columnIs("prices", "volume", "bigint", true);
    verify.constraintExists("prices", "pk_prices");
    verify.constraintExists("prices", "uq_prices_symbol_timestamp");
    verify.tableExists("role_permissions");
    verify.columnIs("role_permissions", "role_id", "bigint", false);
    verify.columnIs("role_permissions", "permission_id", "bigint", false);
    verify.constraintExists("role_permissions", "fk_role_permissions_permission_id");
    verify.constraintExists("role_permissions", "fk_role_permissions_role_id");
    verify.constraintExists("role_permissions", "pk_role_permissions");
    verify.indexValid("role_permissions", "idx_role_permissions_permission_id");
    verify.tableExists("roles");
    verify.columnIs("roles", "created_at", "timestamptz", false);
    verify.columnIs("roles", "id", "bigint", false);
    verify.columnIs("roles", "name", "text", false);
    verify.columnIs("roles", "description", "text", true);
    verify.columnIs("roles", "system", "boolean", false);
    verify.constraintExists("roles", "pk_roles");
    verify.constraintExists("roles", "uq_roles_name");
    verify.tableExists("sentiment_scores");
    verify.columnIs("sentiment_scores", "created_at", "timestamptz", false);
    verify.columnIs("sentiment_scores", "id", "bigint", false);
    verify.columnIs("sentiment_scores", "article_id", "bigint", false);
    verify.columnIs("sentiment_scores", "score", "numeric(5,4)", false);
    verify.columnIs("sentiment_scores", "model", "varchar(50)", false);
    verify.constraintExists("sentiment_scores", "ck_sentiment_scores_score");
    verify.constraintExists("sentiment_scores", "fk_sentiment_scores_article_id");
    verify.constraintExists("sentiment_scores", "pk_sentiment_scores");
    verify.indexValid("sentiment_scores", "idx_sentiment_scores_article_id");
    verify.tableExists("signals");
    verify.columnIs("signals", "created_at", "timestamptz", false);
    verify.columnIs("signals", "id", "bigint", false);
    verify.columnIs("signals", "user_id", "bigint", true);
    verify.columnIs("signals", "symbol", "text", false);
    verify.columnIs("signals", "action", "text", false);
    verify.columnIs("signals", "price", "numeric(12,4)", false);
    verify.columnIs("signals", "confidence", "numeric(5,4)", false);
    verify.columnIs("signals", "rationale", "text", true);
    verify.columnIs("signals", "verification_hash", "text", true);
    verify.columnIs("signals", "expires_at", "timestamptz", true);
    verify.constraintExists("signals", "fk_signals_user_id");
    verify.constraintExists("signals", "pk_signals");
    verify.indexValid("signals", "idx_signals_symbol_created_at");
    verify.indexValid("signals", "idx_signals_user_id");
    verify.tableExists("trading_signals");
    verify.columnIs("trading_signals", "created_at", "timestamptz", false);
    verify.columnIs("trading_signals", "id", "bigint", false);
    verify.columnIs("trading_signals", "symbol", "varchar(20)", false);
    verify.columnIs("trading_signals", "timestamp", "timestamptz", false);
    verify.columnIs("trading_signals", "direction", "varchar(10)", false);
    verify.columnIs("trading_signals", "strength", "numeric(5,4)", false);
    verify.columnIs("trading_signals", "explanation", "jsonb", true);
    verify.constraintExists("trading_signals", "ck_trading_signals_strength");
    verify.constraintExists("trading_signals", "pk_trading_signals");
    verify.indexValid("trading_signals", "idx_trading_signals_symbol_timestamp");
    verify.tableExists("user_roles");
    verify.columnIs("user_roles", "user_id", "bigint", false);
    verify.columnIs("user_roles", "role_id", "bigint", false);
    verify.constraintExists("user_roles", "fk_user_roles_role_id");
    verify.constraintExists("user_roles", "fk_user_roles_user_id");
    verify.constraintExists("user_roles", "pk_user_roles");
    verify.indexValid("user_roles", "idx_user_roles_role_id");
    verify.tableExists("users");
    verify.columnIs("users", "created_at", "timestamptz", false);
    verify.columnIs("users", "id", "bigint", false);
    verify.columnIs("users", "email", "text", false);
    verify.columnIs("users", "full_name", "text", true);
    verify.columnIs("users", "tier", "text", false);
    verify.columnIs("users", "active", "boolean", false);
    verify.constraintExists("users", "pk_users");
    verify.constraintExists("users", "uq_users_email");
    verify.indexValid("users", "idx_users_tier_active");
  }
}
