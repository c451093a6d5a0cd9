package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import java.util.List;

/**
 * The way from the committed model to the declared one.
 *
 * @param changes what differs, renames first
 * @param upgrade the operations, in an order that works; empty when there are problems
 * @param downgrade the operations back
 * @param postconditions what holds after the upgrade
 * @param bump which part of the schema version it raises
 * @param breakingChanges what running code would stumble over, in words
 * @param problems what the developer has to decide first
 * @param target the model after the upgrade: the declared one, but with columns in the order that
 *     they have in the database; the committed one when there are problems
 */
public record Plan(
    List<Change> changes,
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<Postcondition> postconditions,
    Bump bump,
    List<String> breakingChanges,
    List<Problem> problems,
    Schema target) {

  /** Copies the lists. */
  public Plan {
    changes = List.copyOf(changes);
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    postconditions = List.copyOf(postconditions);
    breakingChanges = List.copyOf(breakingChanges);
    problems = List.copyOf(problems);
  }

  /** Returns whether the models do not differ. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
