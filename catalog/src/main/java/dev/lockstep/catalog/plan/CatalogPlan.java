package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Hazard;
import java.util.List;

/**
 * The way from one database to another.
 *
 * @param differences what is different, by object
 * @param steps what to do, in order; none when nothing is different
 * @param hazards all risks of the steps, the worst first
 * @param remarks what is no difference, but not alike either, by object
 */
public record CatalogPlan(
    List<Difference> differences, List<Step> steps, List<Hazard> hazards, List<Remark> remarks) {

  /** Copies the lists. */
  public CatalogPlan {
    differences = List.copyOf(differences);
    steps = List.copyOf(steps);
    hazards = List.copyOf(hazards);
    remarks = List.copyOf(remarks);
  }

  /** Returns whether there is no difference. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }
}
