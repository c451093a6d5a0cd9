package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** All rows of a table that exists in one transaction. */
final class UpdateInOneStatementInSql implements SqlRule {

  @Override
  public String id() {
    return "update-in-one-statement";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.starts("update") && !statement.has("where") && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "locks all rows of "
                    + statement.table()
                    + " until the migration commits, and leaves as many dead ones",
                "use schema.backfill, which goes in batches"))
        : List.of();
  }
}
