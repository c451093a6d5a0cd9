package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.model.ObjectId;
import java.util.List;

/**
 * One step of a plan.
 *
 * @param object what it is about
 * @param statements its SQL, without semicolons at the end
 * @param hazards its risks
 * @param commitFirst whether it has to be committed before the other steps
 */
public record Step(
    ObjectId object, List<String> statements, List<Hazard> hazards, boolean commitFirst) {

  /** Copies the lists. */
  public Step {
    statements = List.copyOf(statements);
    hazards = List.copyOf(hazards);
  }
}
