package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A label at the end, wherever the enum has it. */
final class EnumValuePositionInSql implements SqlRule {

  @Override
  public String id() {
    return "enum-value-position";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.starts("alter", "type")
            && statement.has("add", "value")
            && !statement.has("before")
            && !statement.has("after");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.NOTE,
                "the label comes last, whatever its place in the Java enum is",
                "say BEFORE or AFTER another label"))
        : List.of();
  }
}
