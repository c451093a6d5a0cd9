package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A validation that keeps the lock of what it validates. */
final class ValidateInSameTransactionInSql implements SqlRule {

  @Override
  public String id() {
    return "validate-in-same-transaction";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.has("validate", "constraint")
            && script.statements().stream()
                .anyMatch(
                    other -> other.has("not", "valid") && other.table().equals(statement.table()));
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "the lock of ADD CONSTRAINT is kept while all rows are read",
                "validate it in a step of its own: schema.validateConstraint"))
        : List.of();
  }
}
