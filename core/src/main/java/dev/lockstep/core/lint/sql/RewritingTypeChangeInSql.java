package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import dev.lockstep.core.model.SqlToken;
import java.util.List;

/** Another type: most of them rewrite the table. */
final class RewritingTypeChangeInSql implements SqlRule {

  @Override
  public String id() {
    return "rewriting-type-change";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && statement.has("alter")
            && (statement.has("data", "type") || hasType(statement))
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "rewrites the table "
                    + statement.table()
                    + " under ACCESS EXCLUSIVE, unless the type is only wider",
                "declare the type in the entity, so that Lockstep chooses the form"))
        : List.of();
  }

  /** Finds {@code ALTER c TYPE} and {@code ALTER COLUMN c TYPE}. */
  private static boolean hasType(Statement statement) {
    List<SqlToken> words = statement.words();
    for (int i = 2; i + 2 < words.size(); i++) {
      int name = words.get(i + 1).is("column") ? i + 2 : i + 1;
      if (words.get(i).is("alter") && name + 1 < words.size() && words.get(name + 1).is("type")) {
        return true;
      }
    }
    return false;
  }
}
