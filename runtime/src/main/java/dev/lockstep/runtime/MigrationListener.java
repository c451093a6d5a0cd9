package dev.lockstep.runtime;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.migration.MigrationEntry;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Hears what a command does, on the thread that runs it. A method that throws ends the command as a
 * failing step would. All methods do nothing unless overridden.
 */
public interface MigrationListener {

  /** A migration begins, or goes on after it was cut off. */
  default void migrationStarted(MigrationEntry migration, Direction direction) {}

  /** A migration and its ledger row are committed. */
  default void migrationFinished(
      MigrationEntry migration, Direction direction, Duration duration) {}

  /** A migration failed; the exception is thrown next. */
  default void migrationFailed(
      MigrationEntry migration, Direction direction, LockstepException failure) {}

  /**
   * A step begins. Migrations that go to the server in one round trip have no events for steps.
   *
   * @param number its place, from 1 to {@code total}
   */
  default void stepStarted(String revision, int number, int total, String description) {}

  /** A step is done. */
  default void stepFinished(
      String revision, int number, int total, String description, Duration duration) {}

  /**
   * A long step went on.
   *
   * @param done how many rows are done
   * @param total how many there are, estimated; never less than {@code done}
   */
  default void progress(String revision, String description, long done, long total) {}

  /** A batch of a backfill is committed. */
  default void backfillProgressed(BackfillProgress progress) {}

  /**
   * A backfill waits, because standbys are too far behind.
   *
   * @param lag how far, in time
   */
  default void waitingForStandbys(String revision, Duration lag) {}

  /** Before a migration starts, rows were found that it refuses, removes, or replaces values of. */
  default void preflightFound(PreflightFinding finding) {}

  /**
   * A migration replaced values, or removed rows, and kept them in the salvage table.
   *
   * @param column the column; empty for rows that were removed
   * @param count how many preflight counted before the migration
   */
  default void salvaged(String revision, QualifiedName table, String column, long count) {}

  /**
   * The database is backed up before anything is applied.
   *
   * @param revision the first migration that loses data
   * @param loss what it loses, in words that follow "which"
   * @param file where the backup goes
   */
  default void backupStarted(String revision, String loss, Path file) {}

  /** The backup is written and verified. */
  default void backupFinished(String revision, Path file, Duration duration) {}

  /** Another runner holds the lock. */
  default void waitingForLock(LockHolder holder, Duration waited) {}

  /**
   * A statement did not get its lock in time and is tried again.
   *
   * @param attempt the attempt that failed, from 1
   * @param delay how long until the next
   */
  default void retrying(String revision, String reason, int attempt, Duration delay) {}
}
