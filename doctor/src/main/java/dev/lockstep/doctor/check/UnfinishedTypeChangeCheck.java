package dev.lockstep.doctor.check;

import org.jspecify.annotations.Nullable;

/** Shadow columns, their triggers and types, of changes which a migration has not finished. */
final class UnfinishedTypeChangeCheck extends QueryCheck {

  UnfinishedTypeChangeCheck() {
    super("unfinished-type-change");
  }

  @Override
  Finding finding(Row row) {
    String name = row.textOrNull("name");
    String trigger = row.textOrNull("trigger");
    String what = "This type was made for columns that are not there";
    if (name != null) {
      what =
          "The column " + name + (trigger == null ? " has no trigger that fills it" : " is filled");
    } else if (trigger != null) {
      what =
          "The trigger " + trigger + " fills a column that is gone, so that no row can be written";
    }
    return found(
        Severity.WARNING,
        row,
        what + ": a migration of Lockstep began to change the type of a column and did not finish.",
        "Run the upgrade again. If that migration is gone, drop what it left.",
        statement(row, name));
  }

  private static String statement(Row row, @Nullable String name) {
    String drops = row.textOrNull("drops");
    String triggers = drops == null ? "" : drops;
    String column =
        name == null ? "" : "ALTER TABLE " + row.text("object") + " DROP COLUMN " + name + ";";
    return triggers.isEmpty() || column.isEmpty() ? triggers + column : triggers + " " + column;
  }
}
