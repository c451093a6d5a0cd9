package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.ShadowNames;
import dev.lockstep.core.operation.SwapColumn;
import java.util.ArrayList;
import java.util.List;

/** Renders what becomes of a shadow column. */
final class ShadowSql {

  private ShadowSql() {}

  static List<SqlStatement> add(AddShadowColumn operation, String revision) {
    String table = Sql.name(operation.table());
    String trigger = ShadowNames.trigger(operation.column());
    String keeper = ShadowNames.keeper(operation.column());
    String function = ShadowFunction.name(operation);
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(
        SqlStatement.of(
            "ALTER TABLE "
                + table
                + " ADD COLUMN "
                + Sql.identifier(operation.shadow())
                + " "
                + Sql.type(operation.type())
                + Definitions.collate(operation.collation())));
    if (operation.originals() != Originals.NONE) {
      statements.add(SqlStatement.of(ConversionSql.CREATE_SALVAGE));
      statements.add(SqlStatement.of(ConversionSql.INDEX_SALVAGE));
    }
    statements.addAll(ShadowFunction.create(operation, revision));
    statements.addAll(trigger(table, trigger, "BEFORE INSERT OR UPDATE", function));
    if (operation.originals() == Originals.KEPT) {
      statements.addAll(trigger(table, keeper, "AFTER INSERT OR UPDATE OR DELETE", function));
    }
    return statements;
  }

  private static List<SqlStatement> trigger(
      String table, String name, String events, String function) {
    String trigger = Sql.identifier(name);
    return List.of(
        SqlStatement.of(
            "CREATE TRIGGER "
                + trigger
                + " "
                + events
                + " ON "
                + table
                + " FOR EACH ROW EXECUTE FUNCTION "
                + function),
        // For what a subscription writes too, and whoever else sets session_replication_role.
        SqlStatement.of("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + trigger));
  }

  static List<SqlStatement> swap(SwapColumn operation, String revision) {
    String table = Sql.name(operation.table());
    String column = Sql.identifier(operation.column());
    String shadow = ShadowNames.column(operation.column());
    List<SqlStatement> statements =
        withoutTriggers(operation.table(), operation.column(), operation.originals());
    if (operation.originals() == Originals.RESTORED) {
      statements.add(ConversionSql.forget(operation.table(), operation.column(), revision));
    }
    statements.add(HandedOver.statement(operation.table(), operation.column(), shadow));
    statements.add(SqlStatement.of("ALTER TABLE " + table + " DROP COLUMN " + column));
    statements.add(
        SqlStatement.of(
            "ALTER TABLE " + table + " RENAME COLUMN " + Sql.identifier(shadow) + " TO " + column));
    return statements;
  }

  static List<SqlStatement> drop(DropShadowColumn operation, String revision) {
    String shadow = Sql.identifier(ShadowNames.column(operation.column()));
    List<SqlStatement> statements =
        withoutTriggers(operation.table(), operation.column(), operation.originals());
    if (operation.originals() == Originals.KEPT) {
      statements.add(ConversionSql.forget(operation.table(), operation.column(), revision));
    }
    statements.add(
        SqlStatement.of("ALTER TABLE " + Sql.name(operation.table()) + " DROP COLUMN " + shadow));
    return statements;
  }

  private static List<SqlStatement> withoutTriggers(
      QualifiedName table, String column, Originals originals) {
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(lock(table));
    statements.add(dropTrigger(table, ShadowNames.trigger(column)));
    if (originals == Originals.KEPT) {
      statements.add(dropTrigger(table, ShadowNames.keeper(column)));
    }
    statements.add(
        SqlStatement.of("DROP FUNCTION " + Sql.name(ShadowNames.function(table, column)) + "()"));
    return statements;
  }

  /**
   * Locks a table before its partitions, as clients do. A trigger is dropped from partitions first,
   * and each would wait for the other.
   */
  static SqlStatement lock(QualifiedName table) {
    return SqlStatement.of("LOCK TABLE " + Sql.name(table) + " IN ACCESS EXCLUSIVE MODE");
  }

  private static SqlStatement dropTrigger(QualifiedName table, String trigger) {
    return SqlStatement.of("DROP TRIGGER " + Sql.identifier(trigger) + " ON " + Sql.name(table));
  }
}
