package dev.lockstep.commands;

import java.nio.file.Path;
import java.util.List;

/**
 * What accepting did.
 *
 * @param written the files it wrote
 * @param deleted the files it deleted
 * @param revision the head revision now
 * @param className the migration's class with its package; empty when there is none because only
 *     the snapshot changed
 */
public record AcceptResult(
    List<Path> written, List<Path> deleted, String revision, String className) {

  /** Copies the lists. */
  public AcceptResult {
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
  }
}
