package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A key whose index is built under a lock. */
final class UniqueWithoutIndexInSql implements SqlRule {

  @Override
  public String id() {
    return "unique-without-index";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.isAlterTable()
            && (statement.has("unique") || statement.has("primary", "key"))
            && statement.has("add")
            && !statement.has("using", "index")
            && script.exists(statement);
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "builds an index on " + statement.table() + " under ACCESS EXCLUSIVE",
                "use schema.addConstraintConcurrently"))
        : List.of();
  }
}
