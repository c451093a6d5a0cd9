package dev.lockstep.migration;

import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import java.util.stream.Stream;

/** A partition in the making; start with {@link Definitions#partition}. Not thread-safe. */
public final class PartitionDefinition {

  private Partition partition;

  PartitionDefinition(String name, String bound) {
    this.partition = new Partition(name, bound);
  }

  /** Makes it a part of another partition of the table, by its name. */
  public PartitionDefinition of(String whole) {
    this.partition = partition.withOf(whole);
    return this;
  }

  /**
   * Divides it in its turn by the keys, each in the form of {@link IndexKey#parse}.
   *
   * @throws IllegalArgumentException if a key is not of that form, or there is none
   */
  public PartitionDefinition partitionBy(PartitionStrategy strategy, String... keys) {
    this.partition =
        partition.withBy(new Division(strategy, Stream.of(keys).map(IndexKey::parse).toList()));
    return this;
  }

  Partition toPartition() {
    return partition;
  }
}
