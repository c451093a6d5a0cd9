package dev.lockstep.runtime;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.migration.MigrationEntry;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a command does to the SLF4J logger {@code dev.lockstep}. Safe for several threads.
 */
public final class LoggingListener implements MigrationListener {

  private static final Logger LOG = LoggerFactory.getLogger("dev.lockstep");

  /** Makes a listener. */
  public LoggingListener() {}

  @Override
  public void migrationStarted(MigrationEntry migration, Direction direction) {
    LOG.info(
        direction == Direction.UPGRADE ? "Applying {} {}" : "Undoing {} {}",
        migration.revision(),
        migration.description());
  }

  @Override
  public void migrationFinished(MigrationEntry migration, Direction direction, Duration duration) {
    LOG.info(
        direction == Direction.UPGRADE ? "Applied {} in {} ms" : "Undid {} in {} ms",
        migration.revision(),
        duration.toMillis());
  }

  @Override
  public void migrationFailed(
      MigrationEntry migration, Direction direction, LockstepException failure) {
    LOG.error("{} failed: {}", migration.revision(), failure.getMessage());
  }

  @Override
  public void stepStarted(String revision, int number, int total, String description) {
    LOG.debug("{} step {} of {}: {}", revision, number, total, description);
  }

  @Override
  public void stepFinished(
      String revision, int number, int total, String description, Duration duration) {
    LOG.debug("{} step {} of {} took {} ms", revision, number, total, duration.toMillis());
  }

  @Override
  public void backfillProgressed(BackfillProgress progress) {
    LOG.info(
        "{} {}: {} of {} rows, {} a second, {} s left",
        progress.revision(),
        progress.description(),
        progress.done(),
        progress.total(),
        Math.round(progress.rowsPerSecond()),
        progress.left().toSeconds());
  }

  @Override
  public void waitingForStandbys(String revision, Duration lag) {
    LOG.info("{} waits: a standby is {} ms behind", revision, lag.toMillis());
  }

  @Override
  public void preflightFound(PreflightFinding finding) {
    if (finding.refuses()) {
      LOG.error("{} would refuse {}", finding.revision(), finding.describe());
    } else {
      LOG.warn("{} will change {}", finding.revision(), finding.describe());
    }
  }

  @Override
  public void salvaged(String revision, QualifiedName table, String column, long count) {
    if (column.isEmpty()) {
      LOG.warn("{} removed {} rows of {}; they are in lockstep_salvage", revision, count, table);
      return;
    }
    LOG.warn(
        "{} replaced {} values of {}.{}; the originals are in lockstep_salvage",
        revision,
        count,
        table,
        column);
  }

  @Override
  public void backupStarted(String revision, String loss, Path file) {
    LOG.info("Backing up to {} before {}, which {}", file, revision, loss);
  }

  @Override
  public void backupFinished(String revision, Path file, Duration duration) {
    LOG.info("Backed up to {} in {} ms", file, duration.toMillis());
  }

  @Override
  public void waitingForLock(LockHolder holder, Duration waited) {
    LOG.info("Waiting for another runner, {}, since {} s", holder.describe(), waited.toSeconds());
  }

  @Override
  public void retrying(String revision, String reason, int attempt, Duration delay) {
    LOG.warn(
        "{} attempt {} failed, next in {} ms: {}", revision, attempt, delay.toMillis(), reason);
  }
}
