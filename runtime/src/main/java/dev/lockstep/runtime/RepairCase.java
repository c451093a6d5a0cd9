package dev.lockstep.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a database that only a person can decide.
 *
 * @param kind what it is
 * @param revision the migration
 * @param step the step, from 1; 0 for the whole migration
 * @param known what is known about it, in words
 * @param choices what may be decided
 */
public record RepairCase(
    Kind kind, String revision, int step, String known, List<RepairChoice> choices) {

  /** What only a person can decide. */
  public enum Kind {
    /** Own SQL outside a transaction was cut off or failed; nothing tells whether it is done. */
    UNCERTAIN_STEP,
    /** An applied migration is not what it was. */
    EDITED_MIGRATION,
    /** Steps that are done of a migration that is not complete are not what they were. */
    EDITED_STEPS,
    /** A backfill was edited after some of its rows were done. */
    EDITED_BACKFILL,
    /** All steps of a migration are done, and a promise does not hold. */
    BROKEN_PROMISE,
    /** The ledger has a migration that the code does not. */
    UNKNOWN_MIGRATION
  }

  /** Copies the choices. */
  public RepairCase {
    choices = List.copyOf(choices);
  }

  /**
   * Returns a decision, for {@link Lockstep#repair(RepairDecision...)}.
   *
   * @throws IllegalArgumentException if it is not one of the choices
   */
  public RepairDecision decide(RepairChoice choice) {
    if (!choices.contains(choice)) {
      throw new IllegalArgumentException(choice + " is none of the choices: " + choices);
    }
    return new RepairDecision(kind, revision, step, choice);
  }

  /** Returns the case for people, with what each choice does. */
  public String describe() {
    return choices.stream()
        .map(choice -> "  " + choice + ": " + choice.effect())
        .collect(Collectors.joining("\n", known + "\n", ""));
  }
}
