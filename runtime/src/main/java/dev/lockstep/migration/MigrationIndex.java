package dev.lockstep.migration;

import java.util.List;

/**
 * The chain of migrations of an application. The processor writes it as a resource beside the
 * classes, so that nothing is scanned at run time; {@code MigrationIndexes} of the runtime finds
 * it. An implementation is immutable and safe for use by several threads.
 */
public interface MigrationIndex {

  /** Returns the migrations, each after its parent. */
  List<MigrationEntry> entries();

  /**
   * Returns a new instance of the migration.
   *
   * @throws IllegalArgumentException if there is no migration of that revision
   */
  Migration create(String revision);
}
