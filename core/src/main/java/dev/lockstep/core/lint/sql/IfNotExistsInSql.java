package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** Another object of that name counts as done. */
final class IfNotExistsInSql implements SqlRule {

  @Override
  public String id() {
    return "if-not-exists";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.has("if", "not", "exists");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.NOTE,
                "is silent when something else has the name, so nobody knows what is there"
                    + " afterwards",
                "write it without IF NOT EXISTS: a step runs once"))
        : List.of();
  }
}
