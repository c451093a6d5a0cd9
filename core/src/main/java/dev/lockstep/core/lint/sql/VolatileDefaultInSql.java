package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import dev.lockstep.core.model.VolatileFunctions;
import java.util.List;

/** A new column with a value of its own in each row: the table is rewritten. */
final class VolatileDefaultInSql implements SqlRule {

  @Override
  public String id() {
    return "volatile-default";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && statement.has("add")
            && (VolatileFunctions.isCalledIn(added(statement)) || statement.has("generated"))
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "rewrites the table " + statement.table() + " under ACCESS EXCLUSIVE",
                "add the column without it, fill it with schema.backfill, and set the default"
                    + " afterwards"))
        : List.of();
  }

  private static String added(Statement statement) {
    StringBuilder text = new StringBuilder();
    statement.from("add").words().forEach(word -> text.append(word.text()).append(' '));
    return text.toString();
  }
}
