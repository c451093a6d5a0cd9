package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A table that becomes logged or unlogged is written anew. */
final class LoggingRewriteInSql implements SqlRule {

  @Override
  public String id() {
    return "logging-rewrite";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && (statement.has("set", "unlogged") || statement.has("set", "logged"))
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "rewrites the table " + statement.table() + " under ACCESS EXCLUSIVE",
                "run it while the table is quiet"))
        : List.of();
  }
}
