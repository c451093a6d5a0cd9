package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** What PostgreSQL refuses in a transaction, in which written SQL runs. */
final class ConcurrentlyInTransactionInSql implements SqlRule {

  @Override
  public String id() {
    return "concurrently-in-transaction";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        (statement.has("concurrently") && !statement.starts("refresh"))
            || statement.starts("vacuum")
            || statement.starts("alter", "system")
            || statement.starts("create", "database")
            || statement.starts("drop", "database")
            || statement.starts("create", "tablespace")
            || statement.starts("drop", "tablespace");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "PostgreSQL refuses it in a transaction, and the SQL of a step runs in one",
                "use schema.createIndexConcurrently or dropIndexConcurrently, or run it outside of"
                    + " migrations"))
        : List.of();
  }
}
