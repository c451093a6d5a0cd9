package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.plan.CatalogPlan;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Compares where one source, or both, is a project's snapshot. Owners and privileges never count: a
 * model says nothing of roles.
 *
 * @param scope what the comparison looks at
 * @param sources reads the sources
 */
record ProjectComparison(Scope scope, Sources sources) {

  CatalogPlan compare(String from, String to) {
    boolean both = sources.isProject(from) && sources.isProject(to);
    if (both) {
      return plan(project(from, null), project(to, null));
    }
    boolean first = sources.isProject(from);
    String other = first ? to : from;
    CompletableFuture<@Nullable Catalog> read = Comparison.start(other, sources);
    Catalog declared = project(first ? from : to, other);
    Catalog found = Comparison.result(read);
    Catalog database = found == null ? Comparison.empty(declared) : found;
    ProjectSide side = new ProjectSide(declared);
    Catalog counting = side.counting(database);
    Catalog beside = side.beside(counting);
    return first ? plan(beside, counting) : plan(counting, beside);
  }

  private Catalog project(String source, @Nullable String other) {
    return sources.project(source, other, scope.schemas());
  }

  private CatalogPlan plan(Catalog from, Catalog to) {
    return Comparison.plan(from, to, new Scope(scope.schemas(), false));
  }
}
