package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A partition of a table, or of one of its partitions.
 *
 * @param name its name as a table, in the schema of the table that it is a part of
 * @param bound which rows it holds, as the SQL after {@code PARTITION OF}: {@code FOR VALUES ...}
 *     or {@code DEFAULT}
 * @param of the partition that it is a part of; null for a part of the table itself
 * @param by how it is divided in its turn; null for a partition that holds rows itself
 */
public record Partition(String name, String bound, @Nullable String of, @Nullable Division by) {

  /** The bound of the partition for all rows that no other one takes. */
  public static final String DEFAULT = "DEFAULT";

  /**
   * Checks the bound.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Partition {
    if (bound.isBlank()) {
      throw new IllegalArgumentException("Partition " + name + " has no bound");
    }
  }

  /** Makes a partition of a table that holds rows itself. */
  public Partition(String name, String bound) {
    this(name, bound, null, null);
  }

  /** Returns this partition under another name. */
  public Partition withName(String newName) {
    return new Partition(newName, bound, of, by);
  }

  /** Returns this partition as a part of another one; null for a part of the table itself. */
  public Partition withOf(@Nullable String newOf) {
    return new Partition(name, bound, newOf, by);
  }

  /** Returns this partition, divided in another way; null for not at all. */
  public Partition withBy(@Nullable Division newBy) {
    return new Partition(name, bound, of, newBy);
  }
}
