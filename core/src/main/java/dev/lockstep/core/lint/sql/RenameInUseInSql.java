package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A rename under the code of the previous release. */
final class RenameInUseInSql implements SqlRule {

  @Override
  public String id() {
    return "rename-in-use";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = statement.starts("alter") && statement.has("rename");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "instances of the previous release that say the old name fail",
                "stop them first, or add the new name beside the old one"))
        : List.of();
  }
}
