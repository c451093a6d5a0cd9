package dev.lockstep.example;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.Direction;
import dev.lockstep.runtime.MigrationListener;
import java.time.Duration;

/** Shows on the console what Lockstep is doing. */
final class ProgressListener implements MigrationListener {

  private final Console console;

  ProgressListener(Console console) {
    this.console = console;
  }

  @Override
  public void migrationFinished(MigrationEntry migration, Direction direction, Duration duration) {
    String verb = direction == Direction.UPGRADE ? "applied" : "took back";
    console.line(
        "%s %s  %s  (%d ms)"
            .formatted(verb, migration.revision(), migration.description(), duration.toMillis()));
  }

  @Override
  public void progress(String revision, String description, long done, long total) {
    console.progress(description, done, total);
  }

  @Override
  public void salvaged(String revision, QualifiedName table, String column, long count) {
    console.line("kept %d originals of %s.%s".formatted(count, table, column));
  }
}
