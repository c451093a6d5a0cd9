package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A foreign key that reads all rows while writers wait. */
final class ForeignKeyValidatedInlineInSql implements SqlRule {

  @Override
  public String id() {
    return "foreign-key-validated-inline";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && statement.has("foreign", "key")
            && !statement.has("not", "valid")
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "writes to "
                    + statement.table()
                    + " and to the referenced table wait while all rows are checked",
                "add it NOT VALID, and validate it in a later step"))
        : List.of();
  }
}
