package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** Partitions that come or go under a lock on the whole table. */
final class PartitionLockInSql implements SqlRule {

  @Override
  public String id() {
    return "partition-lock";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && (statement.has("attach", "partition") || statement.has("detach", "partition"));
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "locks the table with all of its partitions",
                "add a check for the bounds before, so that no rows are read, and run it while it"
                    + " is quiet"))
        : List.of();
  }
}
