package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationEntry;
import java.util.List;

/**
 * What an upgrade would run.
 *
 * @param migrations the pending migrations, in order
 */
public record DryRun(List<Planned> migrations) {

  /** Copies the list. */
  public DryRun {
    migrations = List.copyOf(migrations);
  }

  /**
   * A pending migration.
   *
   * @param migration the migration
   * @param sql its SQL, with comments where a step is no SQL
   */
  public record Planned(MigrationEntry migration, String sql) {}

  /** Returns all of it as one script. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (Planned planned : migrations) {
      text.append("-- ").append(planned.migration().revision()).append("  ");
      text.append(planned.migration().description().replaceAll("\\R", " ")).append("\n\n");
      text.append(planned.sql()).append('\n');
    }
    return text.length() == 0 ? "-- Nothing is pending.\n" : text.toString();
  }
}
