package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A table that is written anew while nobody can use it. */
final class VacuumFullInSql implements SqlRule {

  @Override
  public String id() {
    return "vacuum-full";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("vacuum") && statement.has("full");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "writes the table anew while nobody can use it",
                "leave it to autovacuum, or run it in a quiet hour outside of migrations"))
        : List.of();
  }
}
