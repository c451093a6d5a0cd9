package dev.lockstep.core.model;

/**
 * A partition of a table.
 *
 * @param name its name as a table, in the schema of the table that it is a part of
 * @param bound which rows it holds, as the SQL after {@code PARTITION OF}: {@code FOR VALUES ...}
 *     or {@code DEFAULT}
 */
public record Partition(String name, String bound) {

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

  /** Returns this partition under another name. */
  public Partition withName(String newName) {
    return new Partition(newName, bound);
  }
}
