package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A lock that is kept until the migration commits. */
final class LockTableInSql implements SqlRule {

  @Override
  public String id() {
    return "lock-table";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("lock");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "the lock is kept until the migration commits",
                "leave it out, or let the step be the last one"))
        : List.of();
  }
}
