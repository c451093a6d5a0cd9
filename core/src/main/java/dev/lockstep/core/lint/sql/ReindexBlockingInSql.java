package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** An index that is built anew while writers wait. */
final class ReindexBlockingInSql implements SqlRule {

  @Override
  public String id() {
    return "reindex-blocking";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("reindex") && !statement.has("concurrently");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "writers wait while the indexes are built anew",
                "run REINDEX CONCURRENTLY outside of migrations"))
        : List.of();
  }
}
