package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** Objects that nobody named are gone. */
final class DropCascadeInSql implements SqlRule {

  @Override
  public String id() {
    return "drop-cascade";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        (statement.starts("drop")
                || statement.has("drop", "column")
                || statement.has("drop", "constraint"))
            && statement.has("cascade");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "drops whatever depends on it, which the model still has",
                "drop what is meant by name, without CASCADE"))
        : List.of();
  }
}
