package dev.lockstep.doctor.check;

import org.jspecify.annotations.Nullable;

/** Shadow columns, and their triggers, of type changes which a migration has not finished. */
final class UnfinishedTypeChangeCheck extends QueryCheck {

  UnfinishedTypeChangeCheck() {
    super("unfinished-type-change");
  }

  @Override
  Finding finding(Row row) {
    String name = row.textOrNull("name");
    String trigger = row.textOrNull("trigger");
    String what =
        name == null
            ? "The trigger "
                + trigger
                + " fills a column that is gone, so that no row can be written"
            : "The column "
                + name
                + (trigger == null ? " has no trigger that fills it" : " is filled");
    return found(
        Severity.WARNING,
        row,
        what + ": a migration of Lockstep began to change the type of a column and did not finish.",
        "Run the upgrade again. If that migration is gone, drop what it left.",
        statement(row, name, trigger));
  }

  private static String statement(Row row, @Nullable String name, @Nullable String trigger) {
    String table = row.text("object");
    String trigged =
        trigger == null
            ? ""
            : "DROP TRIGGER "
                + trigger
                + " ON "
                + table
                + "; DROP FUNCTION "
                + row.text("function")
                + "();";
    String column = name == null ? "" : "ALTER TABLE " + table + " DROP COLUMN " + name + ";";
    return trigged.isEmpty() || column.isEmpty() ? trigged + column : trigged + " " + column;
  }
}
