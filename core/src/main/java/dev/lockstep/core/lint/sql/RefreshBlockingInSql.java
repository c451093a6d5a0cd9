package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A materialized view whose readers wait. */
final class RefreshBlockingInSql implements SqlRule {

  @Override
  public String id() {
    return "refresh-blocking";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("refresh") && !statement.has("concurrently");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "readers of the view wait while it is filled anew",
                "write REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index"))
        : List.of();
  }
}
