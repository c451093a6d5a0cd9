package dev.lockstep.processor.history;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import dev.lockstep.core.snapshot.SnapshotText;
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
  public @Nullable CommittedSnapshot read(@Nullable Path path) {
    String file = path == null ? "(none)" : path.toString();
    try {
      String text =
          path == null || Files.notExists(path)
              ? SnapshotCodec.encode(Snapshot.empty())
              : Files.readString(path);
      return new CommittedSnapshot(
          SnapshotText.of(text), file, path == null ? null : path.getParent());
    } catch (SnapshotException e) {
      report(e, file, reporter);
    } catch (IOException e) {
      reporter.report(Message.SNAPSHOT_UNREADABLE, null, file, e);
    }
    return null;
  }

  static void report(SnapshotException failure, String file, Reporter reporter) {
    Message message =
        switch (failure.reason()) {
          case DAMAGED -> Message.SNAPSHOT_DAMAGED;
          case NEWER -> Message.SNAPSHOT_NEWER;
        };
    reporter.report(message, null, file, String.valueOf(failure.getMessage()));
  }
}
