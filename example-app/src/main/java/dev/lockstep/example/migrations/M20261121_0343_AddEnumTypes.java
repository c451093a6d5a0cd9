package dev.lockstep.example.migrations;

import static dev.lockstep.migration.Definitions.byLabel;
import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.fromSalvage;
import static dev.lockstep.migration.Definitions.index;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.Revision;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;

/**
 * Add enum types.
 *
 * <pre>
 * Revision:         20261121_0343
 * Parent:           20261121_0342
 * Schema version:   2.0.0 (was 1.1.0; MAJOR)
 * Before:           sha256:0c5cb54e9304d745cb38f92ca6a9303dfe29071742ffc2c189a75d509d5c763a
 * After:            sha256:0f09e72682e18b5eb3a9e3ad952a5eca69b3e56770646ada84d8db48439c32f2
 * Breaking changes: Column backtests.backtest_id is no longer text but varchar(255).
 *                   Column backtests.symbol is no longer text but varchar(20).
 *                   Column backtests.strategy is no longer text but varchar(100).
 *                   Column backtests.status is no longer text but backtest_status.
 *                   Rows of backtests that violate ck_backtests_initial_capital are refused.
 *                   Rows of backtests that violate ck_backtests_period are refused.
 *                   Rows of backtests that violate ck_backtests_risk are refused.
 *                   Column notifications.title is no longer text but varchar(255).
 *                   Column notifications.type is no longer text but notification_type.
 *                   Column permissions.name is no longer text but varchar(100).
 *                   Column permissions.description is no longer text but varchar(500).
 *                   Column roles.name is no longer text but varchar(100).
 *                   Column roles.description is no longer text but varchar(500).
 *                   Column signals.symbol is no longer text but varchar(20).
 *                   Column signals.action is no longer text but signal_action.
 *                   Column signals.verification_hash is no longer text but varchar(64).
 *                   Rows of signals that violate ck_signals_confidence are refused.
 *                   Rows of signals that violate ck_signals_price are refused.
 *                   Rows of signals that violate ck_signals_window are refused.
 *                   Column users.email is no longer text but varchar(255).
 *                   Column users.full_name is no longer text but varchar(255).
 * Hazards:          WARNING rewriting-type-change: rewrites the table backtests and its indexes
 *                   under ACCESS EXCLUSIVE
 *                   WARNING rewriting-type-change: rewrites the table notifications and its indexes
 *                   under ACCESS EXCLUSIVE
 *                   WARNING rewriting-type-change: rewrites the table permissions and its indexes
 *                   under ACCESS EXCLUSIVE
 *                   WARNING rewriting-type-change: rewrites the table roles and its indexes under
 *                   ACCESS EXCLUSIVE
 *                   WARNING rewriting-type-change: rewrites the table signals and its indexes under
 *                   ACCESS EXCLUSIVE
 *                   WARNING rewriting-type-change: rewrites the table users and its indexes under
 *                   ACCESS EXCLUSIVE
 *                   WARNING check-validated-inline: reads the whole table backtests under ACCESS
 *                   EXCLUSIVE, and fails if a row violates it
 *                   WARNING check-validated-inline: reads the whole table signals under ACCESS
 *                   EXCLUSIVE, and fails if a row violates it
 * </pre>
 */
@Revision(
    id = "20261121_0343",
    parent = "20261121_0342",
    version = "2.0.0",
    description = "Add enum types",
    before = "sha256:0c5cb54e9304d745cb38f92ca6a9303dfe29071742ffc2c189a75d509d5c763a",
    after = "sha256:0f09e72682e18b5eb3a9e3ad952a5eca69b3e56770646ada84d8db48439c32f2")
public final class M20261121_0343_AddEnumTypes implements Migration {
  @Override
  public void upgrade(SchemaChange schema) {
    schema.createEnumType("backtest_status", "running", "completed", "failed", "cancelled");
    schema.createEnumType("notification_type", "info", "warning", "success", "error", "system");
    schema.createEnumType("signal_action", "BUY", "SELL");

    schema.alterColumnType("backtests", "backtest_id", "varchar(255)");
    schema.alterColumnType("backtests", "symbol", "varchar(20)");
    schema.alterColumnType("backtests", "strategy", "varchar(100)");
    schema.dropDefault("backtests", "status");
    schema.alterColumnType(
        "backtests",
        "status",
        "backtest_status",
        byLabel()
            .map("cancelled", "cancelled")
            .map("completed", "completed")
            .map("failed", "failed")
            .map("running", "running")
            .ignoringCase()
            .otherwise("running")
            .keyedBy("id"));
    schema.setDefault("backtests", "status", "'running'");
    schema.alterColumnType("notifications", "title", "varchar(255)");
    schema.dropDefault("notifications", "type");
    schema.alterColumnType(
        "notifications",
        "type",
        "notification_type",
        byLabel()
            .map("error", "error")
            .map("info", "info")
            .map("success", "success")
            .map("system", "system")
            .map("warning", "warning")
            .ignoringCase()
            .otherwise("info")
            .keyedBy("id"));
    schema.setDefault("notifications", "type", "'info'");
    schema.alterColumnType("permissions", "name", "varchar(100)");
    schema.alterColumnType("permissions", "description", "varchar(500)");
    schema.alterColumnType("roles", "name", "varchar(100)");
    schema.alterColumnType("roles", "description", "varchar(500)");
    schema.alterColumnType("signals", "symbol", "varchar(20)");
    schema.alterColumnType(
        "signals",
        "action",
        "signal_action",
        byLabel()
            .map("BUY", "BUY")
            .map("SELL", "SELL")
            .ignoringCase()
            .otherwise("BUY")
            .keyedBy("id"));
    schema.alterColumnType("signals", "verification_hash", "varchar(64)");
    schema.alterColumnType("users", "email", "varchar(255)");
    schema.alterColumnType("users", "full_name", "varchar(255)");

    schema.addConstraint("backtests", check("ck_backtests_initial_capital", "initial_capital > 0"));
    schema.addConstraint("backtests", check("ck_backtests_period", "end_date > start_date"));
    schema.addConstraint("backtests", check("ck_backtests_risk", "risk >= 0 AND risk <= 1"));
    schema.addConstraint(
        "signals", check("ck_signals_confidence", "confidence >= 0 AND confidence <= 1"));
    schema.addConstraint("signals", check("ck_signals_price", "price > 0"));
    schema.addConstraint("signals", check("ck_signals_window", "expires_at > created_at"));

    schema.createIndexConcurrently(
        "notifications", index("idx_notif_type_created").on("type", "created_at"));
    schema.createIndexConcurrently("roles", index("idx_role_system").on("system"));
    schema.createIndexConcurrently(
        "signals", index("idx_signal_action").on("action", "created_at desc"));
  }

  @Override
  public void downgrade(SchemaChange schema) {
    schema.dropIndexConcurrently("signals", "idx_signal_action");
    schema.dropIndexConcurrently("roles", "idx_role_system");
    schema.dropIndexConcurrently("notifications", "idx_notif_type_created");
    schema.dropConstraint("signals", "ck_signals_window");
    schema.dropConstraint("signals", "ck_signals_price");
    schema.dropConstraint("signals", "ck_signals_confidence");
    schema.dropConstraint("backtests", "ck_backtests_risk");
    schema.dropConstraint("backtests", "ck_backtests_period");
    schema.dropConstraint("backtests", "ck_backtests_initial_capital");

    schema.alterColumnType("users", "full_name", "text");
    schema.alterColumnType("users", "email", "text");
    schema.alterColumnType("signals", "verification_hash", "text");
    schema.alterColumnType("signals", "action", "text", fromSalvage().keyedBy("id"));
    schema.alterColumnType("signals", "symbol", "text");
    schema.alterColumnType("roles", "description", "text");
    schema.alterColumnType("roles", "name", "text");
    schema.alterColumnType("permissions", "description", "text");
    schema.alterColumnType("permissions", "name", "text");
    schema.dropDefault("notifications", "type");
    schema.alterColumnType("notifications", "type", "text", fromSalvage().keyedBy("id"));
    schema.setDefault("notifications", "type", "'info'");
    schema.alterColumnType("notifications", "title", "text");
    schema.dropDefault("backtests", "status");
    schema.alterColumnType("backtests", "status", "text", fromSalvage().keyedBy("id"));
    schema.setDefault("backtests", "status", "'running'");
    schema.alterColumnType("backtests", "strategy", "text");
    schema.alterColumnType("backtests", "symbol", "text");
    schema.alterColumnType("backtests", "backtest_id", "text");

    schema.dropEnumType("signal_action");
    schema.dropEnumType("notification_type");
    schema.dropEnumType("backtest_status");
  }

  @Override
  public void verify(Verification verify) {
    verify.enumLabels("backtest_status", "running", "completed", "failed", "cancelled");
    verify.enumLabels("notification_type", "info", "warning", "success", "error", "system");
    verify.enumLabels("signal_action", "BUY", "SELL");
    verify.columnHasType("backtests", "backtest_id", "varchar(255)");
    verify.columnHasType("backtests", "symbol", "varchar(20)");
    verify.columnHasType("backtests", "strategy", "varchar(100)");
    verify.columnHasType("backtests", "status", "backtest_status");
    verify.constraintExists("backtests", "ck_backtests_initial_capital");
    verify.constraintExists("backtests", "ck_backtests_period");
    verify.constraintExists("backtests", "ck_backtests_risk");
    verify.columnHasType("notifications", "title", "varchar(255)");
    verify.columnHasType("notifications", "type", "notification_type");
    verify.indexValid("notifications", "idx_notif_type_created");
    verify.columnHasType("permissions", "name", "varchar(100)");
    verify.columnHasType("permissions", "description", "varchar(500)");
    verify.columnHasType("roles", "name", "varchar(100)");
    verify.columnHasType("roles", "description", "varchar(500)");
    verify.indexValid("roles", "idx_role_system");
    verify.columnHasType("signals", "symbol", "varchar(20)");
    verify.columnHasType("signals", "action", "signal_action");
    verify.columnHasType("signals", "verification_hash", "varchar(64)");
    verify.constraintExists("signals", "ck_signals_confidence");
    verify.constraintExists("signals", "ck_signals_price");
    verify.constraintExists("signals", "ck_signals_window");
    verify.indexValid("signals", "idx_signal_action");
    verify.columnHasType("users", "email", "varchar(255)");
    verify.columnHasType("users", "full_name", "varchar(255)");
  }
}
