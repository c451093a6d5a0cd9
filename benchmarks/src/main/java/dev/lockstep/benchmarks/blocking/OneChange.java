package dev.lockstep.benchmarks.blocking;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.SchemaChange;
import java.util.List;
import java.util.function.Consumer;

/**
 * A history of one migration, over tables that were made by other means.
 *
 * @param change what it does
 */
record OneChange(Consumer<SchemaChange> change) implements MigrationIndex, Migration {

  @Override
  public List<MigrationEntry> entries() {
    return List.of(
        new MigrationEntry(
            "r1", "", "1.0.0", "One change", "", "", OneChange.class.getName(), "digest"));
  }

  @Override
  public Migration create(String revision) {
    return this;
  }

  @Override
  public void upgrade(SchemaChange schema) {
    change.accept(schema);
  }

  @Override
  public void downgrade(SchemaChange schema) {
    schema.irreversible("A benchmark only goes forward");
  }
}
