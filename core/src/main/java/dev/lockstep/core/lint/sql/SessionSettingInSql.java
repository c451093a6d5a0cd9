package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A setting that later statements of the connection meet. */
final class SessionSettingInSql implements SqlRule {

  @Override
  public String id() {
    return "session-setting";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.starts("set")
            && !statement.starts("set", "local")
            && !statement.starts("set", "constraints");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.WARNING,
                "stays set for the connection, which a pool may hand to others",
                "write SET LOCAL"))
        : List.of();
  }
}
