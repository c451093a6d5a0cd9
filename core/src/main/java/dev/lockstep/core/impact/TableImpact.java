package dev.lockstep.core.impact;

import dev.lockstep.core.model.QualifiedName;

/**
 * What an operation does to a table that exists.
 *
 * @param table the table, under its name before the operation
 * @param lock the strongest lock that it takes
 * @param work what it does under that lock
 * @param since the first major version of PostgreSQL that does so; 0 for all
 */
public record TableImpact(QualifiedName table, LockMode lock, Work work, int since) {

  /** Makes an impact on all versions. */
  public TableImpact(QualifiedName table, LockMode lock, Work work) {
    this(table, lock, work, 0);
  }

  /** What is done with the rows while the lock is held. */
  public enum Work {
    /** Nothing: the lock is held for a moment. */
    NONE,
    /** All rows are read. */
    SCAN,
    /** All rows are read and written anew, with their indexes. */
    REWRITE
  }

  /** Returns it in words, for example {@code ACCESS EXCLUSIVE on prices, rewritten}. */
  public String describe() {
    return lock
        + " on "
        + table
        + switch (work) {
          case NONE -> "";
          case SCAN -> ", read";
          case REWRITE -> ", rewritten";
        }
        + (since == 0 ? "" : ", from PostgreSQL " + since + " on");
  }
}
