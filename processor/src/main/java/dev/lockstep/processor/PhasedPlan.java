package dev.lockstep.processor;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.processor.read.DeclaredModel;
import java.util.Set;

/**
 * What to do in one migration.
 *
 * @param plan the way to the declared model, or a part of it
 * @param contract whether it only takes away what code of the previous release uses
 * @param later how many changes are left for another migration
 */
record PhasedPlan(Plan plan, boolean contract, int later) {

  static PhasedPlan of(
      Schema committed, DeclaredModel declared, Options options, Set<QualifiedName> small) {
    Plan whole =
        Planner.plan(committed, declared.schema(), declared.intent(), options.locking(), small);
    if (options.drops() == Drops.TOGETHER || whole.isEmpty() || !whole.problems().isEmpty()) {
      return new PhasedPlan(whole, false, 0);
    }
    Plan first =
        Planner.expand(committed, declared.schema(), declared.intent(), options.locking(), small);
    if (!first.problems().isEmpty()) {
      return new PhasedPlan(whole, false, 0);
    }
    if (first.isEmpty()) {
      return new PhasedPlan(whole, true, 0);
    }
    int later =
        Planner.plan(first.target(), declared.schema(), declared.intent(), options.locking(), small)
            .changes()
            .size();
    return new PhasedPlan(first, false, later);
  }
}
