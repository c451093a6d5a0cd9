package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A check that reads all rows under a lock. */
final class CheckValidatedInlineInSql implements SqlRule {

  @Override
  public String id() {
    return "check-validated-inline";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && statement.has("add")
            && statement.has("check", "(")
            && !statement.has("not", "valid")
            && !statement.has("add", "column")
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "reads the whole table " + statement.table() + " under ACCESS EXCLUSIVE",
                "add it NOT VALID, and validate it in a later step"))
        : List.of();
  }
}
