package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Comparison;
import dev.lockstep.catalog.compare.Scope;
import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.render.PlanJson;
import dev.lockstep.catalog.render.PlanScript;
import dev.lockstep.catalog.render.PlanSummary;

/**
 * A comparison that somebody asked for.
 *
 * @param from the first source
 * @param to the second source
 * @param scope what counts
 * @param format how the plan is printed
 */
record Request(String from, String to, Scope scope, Format format) {

  /** How the plan is printed. */
  enum Format {
    /** As a script for psql. */
    SQL,
    /** As JSON. */
    JSON,
    /** One line a difference. */
    SUMMARY
  }

  /**
   * What the comparison found.
   *
   * @param equal whether there is no difference
   * @param text what to print
   */
  record Answer(boolean equal, String text) {

    int exitCode() {
      return equal ? Main.EQUAL : Main.DIFFERENT;
    }
  }

  Answer answer(Sources sources) {
    CatalogPlan plan = Comparison.compare(from, to, scope, sources);
    String text =
        switch (format) {
          case SQL -> PlanScript.of(plan);
          case JSON -> PlanJson.of(plan);
          case SUMMARY -> PlanSummary.of(plan);
        };
    return new Answer(plan.isEmpty(), text);
  }
}
