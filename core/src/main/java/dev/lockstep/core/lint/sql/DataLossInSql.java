package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** Rows or values that are gone after it. */
final class DataLossInSql implements SqlRule {

  @Override
  public String id() {
    return "data-loss";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.starts("drop", "table")
            || statement.starts("truncate")
            || (statement.isAlterTable() && statement.has("drop", "column"))
            || (statement.starts("delete") && !statement.has("where"));
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "rows or values are lost: " + statement.shown(),
                "take a backup of what may be needed before this migration runs"))
        : List.of();
  }
}
