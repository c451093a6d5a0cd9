package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** An index that is built while writers wait. */
final class BlockingIndexInSql implements SqlRule {

  @Override
  public String id() {
    return "blocking-index";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isCreateIndex() && !statement.has("concurrently") && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "writes to " + statement.table() + " wait while the index is built",
                "use schema.createIndexConcurrently, which builds it beside writers"))
        : List.of();
  }
}
