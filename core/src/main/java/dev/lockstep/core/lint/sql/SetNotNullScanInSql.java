package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** NOT NULL on a column that exists: every row is read under a lock. */
final class SetNotNullScanInSql implements SqlRule {

  @Override
  public String id() {
    return "set-not-null-scan";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable() && statement.has("set", "not", "null") && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "reads the whole table " + statement.table() + " under ACCESS EXCLUSIVE",
                "use schema.addNotNullNotValid and validateNotNull"))
        : List.of();
  }
}
