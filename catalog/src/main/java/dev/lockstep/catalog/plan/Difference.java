package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.model.ObjectId;

/**
 * One difference between two databases.
 *
 * @param object the object
 * @param what what is different about it
 */
public record Difference(ObjectId object, What what) {

  /** What is different about an object. */
  public enum What {
    /** Only the second database has it. */
    ADDED,
    /** Only the first database has it. */
    REMOVED,
    /** It is another one in the second database. */
    CHANGED
  }
}
