package dev.lockstep.core.model;

import java.util.List;

/**
 * By what the rows of a table or of a partition are divided.
 *
 * @param strategy how it is decided which partition a row belongs to
 * @param keys by what it is decided, in order
 */
public record Division(PartitionStrategy strategy, List<IndexKey> keys) {

  /**
   * Copies the keys.
   *
   * @throws IllegalArgumentException if there is no key
   */
  public Division {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to partition by");
    }
  }

  /** Returns this division with every use of a column under the column's new name. */
  public Division renameColumn(String from, String to) {
    return new Division(strategy, keys.stream().map(key -> key.renameColumn(from, to)).toList());
  }
}
