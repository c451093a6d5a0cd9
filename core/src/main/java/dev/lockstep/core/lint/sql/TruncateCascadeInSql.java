package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** Rows of tables that nobody named are gone. */
final class TruncateCascadeInSql implements SqlRule {

  @Override
  public String id() {
    return "truncate-cascade";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("truncate") && statement.has("cascade");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "empties every table that references this one, whichever they are",
                "name the tables that are meant, without CASCADE"))
        : List.of();
  }
}
