package dev.lockstep.runtime;

import dev.lockstep.core.model.ModelPath;

/**
 * A difference of the live schema from what the migrations promise.
 *
 * @param kind which way it differs
 * @param path where
 * @param text what happened to the live schema
 */
public record Difference(Kind kind, ModelPath path, String text) {

  /** Which way the live schema differs. */
  public enum Kind {
    /** The live schema lacks it. */
    MISSING,
    /** The live schema has more. */
    EXTRA,
    /** Both have it, not alike. */
    DIFFERENT
  }
}
