package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** An index that is dropped while nobody can use the table. */
final class BlockingIndexDropInSql implements SqlRule {

  @Override
  public String id() {
    return "blocking-index-drop";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("drop", "index") && !statement.has("concurrently");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.NOTE,
                "waits for all queries on the table, and all later ones wait for it",
                "use schema.dropIndexConcurrently, which drops it beside clients"))
        : List.of();
  }
}
