package dev.lockstep.processor;

/** When what code of the previous release uses is taken away. */
enum Drops {
  /** In the migration with all the rest. */
  TOGETHER,
  /** In a migration of its own that waits until no such code runs. */
  LATER
}
