package dev.lockstep.processor.history;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotException;
import dev.lockstep.core.snapshot.SnapshotText;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The committed snapshot, its facts read when somebody first asks for them. Not thread-safe. */
public final class CommittedSnapshot {

  private final SnapshotText text;
  private final String file;
  private final @Nullable Path folder;
  private @Nullable Snapshot decoded;

  /** Takes the text of a file, the name of the file, and its folder; null for none. */
  CommittedSnapshot(SnapshotText text, String file, @Nullable Path folder) {
    this.text = text;
    this.file = file;
    this.folder = folder;
  }

  /** Returns the text. */
  public SnapshotText text() {
    return text;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /**
   * Returns the text of another file beside it.
   *
   * @throws IOException if there is no such file, or it can't be read
   */
  public String readBeside(String path) throws IOException {
    if (folder == null) {
      throw new NoSuchFileException(path, null, "the snapshot has no folder on a disk");
    }
    return Files.readString(folder.resolve(path));
  }

  /** Returns the snapshot; null, once reported, if it is damaged. */
  public @Nullable Snapshot decode(Reporter reporter) {
    if (decoded == null) {
      try {
        decoded = text.decode();
      } catch (SnapshotException e) {
        SnapshotReader.report(e, file, reporter);
      }
    }
    return decoded;
  }

  /** Returns the committed model; an empty one, once reported, if the snapshot is damaged. */
  public Schema schema(Reporter reporter) {
    Snapshot snapshot = decode(reporter);
    return snapshot == null ? Schema.empty() : snapshot.schema();
  }
}
