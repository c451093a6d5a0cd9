package dev.lockstep.processor.history;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the committed snapshot. */
public final class SnapshotReader {

  private final Reporter reporter;

  /** Makes a reader that reports what is wrong with a snapshot. */
  public SnapshotReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the snapshot, an empty one where there is no file; null, once reported, if damaged. */
  public @Nullable Snapshot read(@Nullable Path path) {
    if (path == null || Files.notExists(path)) {
      return Snapshot.empty();
    }
    try {
      return SnapshotCodec.decode(Files.readString(path));
    } catch (SnapshotException e) {
      switch (e.reason()) {
        case DAMAGED ->
            reporter.report(Message.SNAPSHOT_DAMAGED, null, path, String.valueOf(e.getMessage()));
        case NEWER ->
            reporter.report(Message.SNAPSHOT_NEWER, null, path, String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      reporter.report(Message.SNAPSHOT_UNREADABLE, null, path, e);
    }
    return null;
  }
}
