package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationEntry;
import java.util.List;

/**
 * Where a database stands.
 *
 * @param ledger the name of the ledger
 * @param applied the rows of the ledger, in the order of application
 * @param pending the migrations that an upgrade would apply, in order
 * @param waiting those after them that wait until the old code is gone, in order
 * @param problems what keeps an upgrade from starting
 */
public record Status(
    String ledger,
    List<AppliedMigration> applied,
    List<MigrationEntry> pending,
    List<MigrationEntry> waiting,
    List<String> problems) {

  /** Copies the lists. */
  public Status {
    applied = List.copyOf(applied);
    pending = List.copyOf(pending);
    waiting = List.copyOf(waiting);
    problems = List.copyOf(problems);
  }

  /** Returns the revision that the database is at; empty for none. */
  public String revision() {
    return applied.isEmpty() ? "" : applied.get(applied.size() - 1).revision();
  }

  /** Returns the version that the schema is at; 0.0.0 before the first migration. */
  public String version() {
    return applied.isEmpty() ? "0.0.0" : applied.get(applied.size() - 1).version();
  }

  /** Returns whether nothing is pending or cut off, and nothing is wrong. */
  public boolean isUpToDate() {
    return pending.isEmpty()
        && problems.isEmpty()
        && applied.stream().allMatch(row -> row.state() == AppliedMigration.State.APPLIED);
  }

  /** Returns the status in lines for people. */
  public String describe() {
    StringBuilder text = new StringBuilder("ledger ").append(ledger).append('\n');
    applied.forEach(row -> text.append("applied  ").append(row.describe()).append('\n'));
    pending.forEach(entry -> append(text, "pending", entry));
    waiting.forEach(entry -> append(text, "waiting", entry));
    problems.forEach(problem -> text.append("problem  ").append(problem).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, String state, MigrationEntry entry) {
    text.append(state).append("  ").append(entry.revision()).append("  ").append(entry.version());
    text.append("  ").append(entry.description()).append('\n');
  }
}
