package dev.lockstep.core.plan;

import dev.lockstep.core.model.ModelPath;
import java.util.List;

/**
 * Why there is no plan: something that only the developer can decide.
 *
 * @param kind what has to be decided
 * @param path where in the declared model
 * @param subject what it is about: the name that vanished, say
 * @param candidates what it may have become; empty where that is not the question
 * @param message the problem in words
 */
public record Problem(
    Kind kind, ModelPath path, String subject, List<String> candidates, String message) {

  /** The decisions that Lockstep leaves to the developer. */
  public enum Kind {
    /** A table vanished and another appeared. */
    AMBIGUOUS_TABLE_RENAME,
    /** A column vanished and another appeared in the same table. */
    AMBIGUOUS_COLUMN_RENAME,
    /** A label vanished and another appeared in the same enum type. */
    AMBIGUOUS_LABEL_RENAME,
    /** A table vanished. */
    TABLE_DROP_WITHOUT_CONSENT,
    /** A column vanished. */
    COLUMN_DROP_WITHOUT_CONSENT,
    /** A sequence vanished. */
    SEQUENCE_DROP_WITHOUT_CONSENT,
    /** A label vanished. */
    LABEL_DROP_WITHOUT_CONSENT,
    /** Values may be replaced, but the table has no primary key to keep the originals under. */
    CONVERSION_NEEDS_KEY,
    /** PostgreSQL can't convert the values, or would lose a part of them silently. */
    CONVERSION_NEEDS_RULE,
    /** PostgreSQL or Lockstep can't make the change. */
    UNSUPPORTED,
    /** A partition vanished. */
    PARTITION_DROP_WITHOUT_CONSENT,
    /** PostgreSQL can't divide a table in another way. */
    PARTITIONING_CHANGED
  }

  /** Copies the candidates. */
  public Problem {
    candidates = List.copyOf(candidates);
  }
}
