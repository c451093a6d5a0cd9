package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A table that is sorted anew while nobody can use it. */
final class ClusterInSql implements SqlRule {

  @Override
  public String id() {
    return "cluster";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("cluster");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "writes the table anew while nobody can use it",
                "run it in a quiet hour outside of migrations"))
        : List.of();
  }
}
