package dev.lockstep.catalog.render;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.Difference;

/** A plan in words: its risks, then one line for each difference. */
public final class PlanSummary {

  private PlanSummary() {}

  /** Returns the lines; one that says so for no difference. */
  public static String of(CatalogPlan plan) {
    if (plan.isEmpty()) {
      return "No difference.\n";
    }
    StringBuilder text = new StringBuilder();
    for (Hazard hazard : plan.hazards()) {
      text.append("! ").append(hazard.code()).append(' ').append(hazard.object());
      text.append(": ").append(hazard.message()).append('\n');
    }
    for (Difference difference : plan.differences()) {
      text.append(sign(difference)).append(' ').append(difference.object()).append('\n');
    }
    return text.toString();
  }

  private static char sign(Difference difference) {
    return switch (difference.what()) {
      case ADDED -> '+';
      case REMOVED -> '-';
      case CHANGED -> '~';
    };
  }
}
