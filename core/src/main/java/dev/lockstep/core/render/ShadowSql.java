package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.ShadowNames;
import dev.lockstep.core.operation.SwapColumn;
import java.util.List;

/** Renders what becomes of a shadow column. */
final class ShadowSql {

  private ShadowSql() {}

  static List<SqlStatement> add(AddShadowColumn operation) {
    String table = Sql.name(operation.table());
    String shadow = Sql.identifier(operation.shadow());
    String trigger = Sql.identifier(ShadowNames.trigger(operation.column()));
    String function = Sql.name(ShadowNames.function(operation.table(), operation.column()));
    String value = operation.converted("NEW." + Sql.identifier(operation.column()));
    String body = "BEGIN NEW." + shadow + " := " + value + "; RETURN NEW; END";
    return List.of(
        SqlStatement.of(
            "ALTER TABLE "
                + table
                + " ADD COLUMN "
                + shadow
                + " "
                + Sql.type(operation.type())
                + Definitions.collate(operation.collation())),
        SqlStatement.of(
            "CREATE FUNCTION "
                + function
                + "() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS "
                + Sql.literal(body)),
        SqlStatement.of(
            "CREATE TRIGGER "
                + trigger
                + " BEFORE INSERT OR UPDATE ON "
                + table
                + " FOR EACH ROW EXECUTE FUNCTION "
                + function
                + "()"),
        // For what a subscription writes too, and whoever else sets session_replication_role.
        SqlStatement.of("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + trigger));
  }

  static List<SqlStatement> swap(SwapColumn operation) {
    String table = Sql.name(operation.table());
    String column = Sql.identifier(operation.column());
    String shadow = ShadowNames.column(operation.column());
    return List.of(
        lock(operation.table()),
        dropTrigger(operation.table(), operation.column()),
        dropFunction(operation.table(), operation.column()),
        HandedOver.statement(operation.table(), operation.column(), shadow),
        SqlStatement.of("ALTER TABLE " + table + " DROP COLUMN " + column),
        SqlStatement.of(
            "ALTER TABLE " + table + " RENAME COLUMN " + Sql.identifier(shadow) + " TO " + column));
  }

  static List<SqlStatement> drop(DropShadowColumn operation) {
    String shadow = Sql.identifier(ShadowNames.column(operation.column()));
    return List.of(
        lock(operation.table()),
        dropTrigger(operation.table(), operation.column()),
        dropFunction(operation.table(), operation.column()),
        SqlStatement.of("ALTER TABLE " + Sql.name(operation.table()) + " DROP COLUMN " + shadow));
  }

  /**
   * Locks a table before its partitions, as clients do. A trigger is dropped from partitions first,
   * and each would wait for the other.
   */
  static SqlStatement lock(QualifiedName table) {
    return SqlStatement.of("LOCK TABLE " + Sql.name(table) + " IN ACCESS EXCLUSIVE MODE");
  }

  private static SqlStatement dropTrigger(QualifiedName table, String column) {
    return SqlStatement.of(
        "DROP TRIGGER " + Sql.identifier(ShadowNames.trigger(column)) + " ON " + Sql.name(table));
  }

  private static SqlStatement dropFunction(QualifiedName table, String column) {
    return SqlStatement.of("DROP FUNCTION " + Sql.name(ShadowNames.function(table, column)) + "()");
  }
}
