package dev.lockstep.core.model;

/** How a table decides which partition a row belongs to (PostgreSQL manual, section 5.12). */
public enum PartitionStrategy {
  /** By ranges of the keys. */
  RANGE,
  /** By the values of the key, listed for each partition. */
  LIST,
  /** By the remainder of a hash over the keys. */
  HASH
}
