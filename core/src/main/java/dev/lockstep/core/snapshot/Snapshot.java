package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Schema;

/**
 * The committed model at the head revision.
 *
 * @param head the revision of the last migration; empty before the first
 * @param version the schema version, MAJOR.MINOR.PATCH
 * @param schema the model
 */
public record Snapshot(String head, String version, Schema schema) {

  /** Returns the snapshot of a project without any migration. */
  public static Snapshot empty() {
    return new Snapshot("", "0.0.0", Schema.empty());
  }
}
