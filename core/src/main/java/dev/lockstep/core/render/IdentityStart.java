package dev.lockstep.core.render;

import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.operation.SetIdentity;

/** Lets the first value of a new identity follow those that the rows already have. */
final class IdentityStart {

  private IdentityStart() {}

  static SqlStatement of(SetIdentity operation) {
    String table = Sql.name(operation.table());
    String sequence =
        "pg_get_serial_sequence("
            + Sql.literal(table)
            + ", "
            + Sql.literal(operation.column())
            + ")";
    return SqlStatement.of(
        "SELECT setval(" + sequence + ", " + next(operation, table) + ", false)");
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
