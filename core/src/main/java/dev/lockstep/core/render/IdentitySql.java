package dev.lockstep.core.render;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import java.util.List;

/** Makes columns that exist identity columns, whose first value follows those that rows have. */
final class IdentitySql {

  private IdentitySql() {}

  static List<SqlStatement> of(SetIdentity operation) {
    QualifiedName table = operation.table();
    Identity identity = operation.identity();
    if (identity == null) {
      return List.of(alter(table, operation.column(), "DROP IDENTITY"));
    }
    String next = next(operation, Sql.name(table));
    return List.of(
        add(table, operation.column(), identity, operation.options()),
        SqlStatement.of(
            "SELECT setval(" + sequence(table, operation.column()) + ", " + next + ", false)"));
  }

  /** The table is locked by then, so nobody takes a value from the old sequence any more. */
  static List<SqlStatement> of(SetIdentityFromSequence operation) {
    QualifiedName table = operation.table();
    String column = operation.column();
    String old = Sql.name(operation.sequence());
    return List.of(
        alter(table, column, "DROP DEFAULT"),
        add(table, column, operation.identity(), operation.options()),
        SqlStatement.of(
            "SELECT setval(" + sequence(table, column) + ", last_value, is_called) FROM " + old),
        SqlStatement.of("DROP SEQUENCE " + old));
  }

  private static SqlStatement add(
      QualifiedName table, String column, Identity identity, IdentityOptions options) {
    return alter(
        table,
        column,
        "ADD GENERATED "
            + Definitions.identity(identity)
            + " AS IDENTITY"
            + Definitions.identityOptions(options));
  }

  private static SqlStatement alter(QualifiedName table, String column, String action) {
    return SqlStatement.of(
        "ALTER TABLE "
            + Sql.name(table)
            + " ALTER COLUMN "
            + Sql.identifier(column)
            + " "
            + action);
  }

  private static String sequence(QualifiedName table, String column) {
    return "pg_get_serial_sequence("
        + Sql.literal(Sql.name(table))
        + ", "
        + Sql.literal(column)
        + ")";
  }

  private static String next(SetIdentity operation, String table) {
    String column = Sql.identifier(operation.column());
    IdentityOptions options = operation.options();
    if (options.isDefault()) {
      return "coalesce((SELECT max(" + column + ") FROM " + table + "), 0) + 1";
    }
    boolean rising = options.increment() > 0;
    return (rising ? "greatest(" : "least(")
        + options.start()
        + ", (SELECT "
        + (rising ? "max(" : "min(")
        + column
        + ") "
        + (rising ? "+ " : "- ")
        + Math.abs(options.increment())
        + " FROM "
        + table
        + "))";
  }
}
