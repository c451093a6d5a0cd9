package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is divided into partitions.
 *
 * @param strategy how it is decided which partition a row belongs to
 * @param keys by what it is decided, in order
 * @param partitions the partitions that are known, also those of partitions, by name; the database
 *     may have more
 */
public record Partitioning(
    PartitionStrategy strategy, List<IndexKey> keys, List<Partition> partitions) {

  /**
   * Copies the keys and sorts the partitions by name.
   *
   * @throws IllegalArgumentException if there is no key, or two partitions have one name
   */
  public Partitioning {
    keys = List.copyOf(keys);
    partitions = partitions.stream().sorted(Comparator.comparing(Partition::name)).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to partition by");
    }
    Set<String> seen = new HashSet<>();
    for (Partition partition : partitions) {
      if (!seen.add(partition.name())) {
        throw new IllegalArgumentException("There are two partitions named " + partition.name());
      }
    }
  }

  /** Makes a partitioning from what divides a table. */
  public Partitioning(Division division, List<Partition> partitions) {
    this(division.strategy(), division.keys(), partitions);
  }

  /** Returns what divides the table, without its partitions. */
  public Division division() {
    return new Division(strategy, keys);
  }

  /** Returns this partitioning with other partitions. */
  public Partitioning withPartitions(List<Partition> newPartitions) {
    return new Partitioning(strategy, keys, newPartitions);
  }

  /** Returns this partitioning with one more partition. */
  public Partitioning plus(Partition partition) {
    List<Partition> more = new ArrayList<>(partitions);
    more.add(partition);
    return withPartitions(more);
  }

  /** Returns this partitioning without the partition of that name. */
  public Partitioning without(String partition) {
    return withPartitions(partitions.stream().filter(p -> !p.name().equals(partition)).toList());
  }

  /** Returns the partition of that name; null when there is none. */
  public @Nullable Partition partition(String name) {
    return partitions.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Returns the default partition, which takes the rows of no other one; null when there is none.
   *
   * @param of the partition that it is a part of; null for a part of the table itself
   */
  public @Nullable Partition defaultPartition(@Nullable String of) {
    return partitions.stream()
        .filter(p -> p.bound().equals(Partition.DEFAULT) && Objects.equals(p.of(), of))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether the other one decides in the same way, whatever the partitions are. */
  public boolean dividesLike(Partitioning other) {
    return strategy == other.strategy && keys.equals(other.keys);
  }

  /** Returns the keys of the table and of all its partitions. */
  public List<IndexKey> allKeys() {
    Set<IndexKey> all = new LinkedHashSet<>(keys);
    for (Partition partition : partitions) {
      if (partition.by() != null) {
        all.addAll(partition.by().keys());
      }
    }
    return List.copyOf(all);
  }

  /** Returns the partitions in an order in which each comes after the one that it is a part of. */
  public List<Partition> wholesFirst() {
    List<Partition> ordered = new ArrayList<>();
    List<Partition> left = new ArrayList<>(partitions);
    boolean more = true;
    while (more) {
      more = false;
      for (Partition partition : List.copyOf(left)) {
        boolean waits = left.stream().anyMatch(other -> other.name().equals(partition.of()));
        if (!waits) {
          more = ordered.add(partition);
          left.remove(partition);
        }
      }
    }
    ordered.addAll(left);
    return ordered;
  }

  /** Returns this partitioning with a partition under another name, also where others name it. */
  public Partitioning rename(String from, String to) {
    List<Partition> renamed = new ArrayList<>();
    for (Partition partition : partitions) {
      Partition part = partition.name().equals(from) ? partition.withName(to) : partition;
      renamed.add(from.equals(part.of()) ? part.withOf(to) : part);
    }
    return withPartitions(renamed);
  }

  /** Returns the columns that the keys read, also those of partitions, of those given. */
  public List<String> columnsAmong(Collection<String> columnNames) {
    Set<String> found = new LinkedHashSet<>();
    allKeys().forEach(key -> found.addAll(key.columnsAmong(columnNames)));
    return List.copyOf(found);
  }

  /** Returns this partitioning with every use of a column under the column's new name. */
  public Partitioning renameColumn(String from, String to) {
    List<Partition> renamed = new ArrayList<>();
    for (Partition partition : partitions) {
      Division by = partition.by();
      renamed.add(by == null ? partition : partition.withBy(by.renameColumn(from, to)));
    }
    return new Partitioning(division().renameColumn(from, to), renamed);
  }
}
