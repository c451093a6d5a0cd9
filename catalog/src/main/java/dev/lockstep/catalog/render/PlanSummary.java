package dev.lockstep.catalog.render;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.Difference;
import dev.lockstep.catalog.plan.Remark;

/** A plan in words: its risks, one line for each difference, and what stays unlike. */
public final class PlanSummary {

  private PlanSummary() {}

  /** Returns the lines; one that says so for no difference. */
  public static String of(CatalogPlan plan) {
    StringBuilder text = new StringBuilder(plan.isEmpty() ? "No difference.\n" : "");
    for (Hazard hazard : plan.hazards()) {
      text.append("! ").append(hazard.code()).append(' ').append(hazard.object());
      text.append(": ").append(hazard.message()).append('\n');
    }
    for (Difference difference : plan.differences()) {
      text.append(sign(difference)).append(' ').append(difference.object()).append('\n');
    }
    for (Remark remark : plan.remarks()) {
      text.append("= ").append(remark.object()).append(": ").append(remark.message()).append('\n');
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
