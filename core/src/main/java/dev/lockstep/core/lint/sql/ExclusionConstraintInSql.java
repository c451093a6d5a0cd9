package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** An exclusion constraint: PostgreSQL has no other form. */
final class ExclusionConstraintInSql implements SqlRule {

  @Override
  public String id() {
    return "exclusion-constraint";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable() && statement.has("exclude") && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "builds an index on " + statement.table() + " under ACCESS EXCLUSIVE",
                "a quiet hour: PostgreSQL can't build it beside clients"))
        : List.of();
  }
}
