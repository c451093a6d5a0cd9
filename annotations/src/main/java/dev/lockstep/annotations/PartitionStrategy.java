package dev.lockstep.annotations;

/** How {@link PartitionBy} decides which partition a row belongs to. */
public enum PartitionStrategy {
  /** By ranges of the keys: the lower bound belongs to a partition, the upper one does not. */
  RANGE,
  /** By the values of the key, listed for each partition. */
  LIST,
  /** By the remainder of a hash over the keys. */
  HASH
}
