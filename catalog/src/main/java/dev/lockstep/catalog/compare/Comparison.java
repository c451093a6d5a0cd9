package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.plan.PlanException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Compares two sources. Neither side is changed. */
public final class Comparison {

  private static final ObjectId PUBLIC = new ObjectId(ObjectKind.SCHEMA, "public");

  private Comparison() {}

  /**
   * Returns the way from one source to another.
   *
   * @throws CompareException if a source can't be read, or there is no way
   */
  public static CatalogPlan compare(String from, String to, Scope scope, Sources sources) {
    // Two servers work at the same time.
    CompletableFuture<@Nullable Catalog> first =
        CompletableFuture.supplyAsync(() -> from.equals(Sources.EMPTY) ? null : sources.read(from));
    Catalog second = to.equals(Sources.EMPTY) ? null : sources.read(to);
    try {
      return plan(first.join(), second, scope);
    } catch (CompletionException e) {
      throw e.getCause() instanceof CompareException known ? known : e;
    }
  }

  private static CatalogPlan plan(@Nullable Catalog from, @Nullable Catalog to, Scope scope) {
    Catalog known = from != null ? from : to;
    if (known == null) {
      return new CatalogPlan(List.of(), List.of(), List.of());
    }
    Catalog first = scope.of(from != null ? from : empty(known));
    Catalog second = scope.of(to != null ? to : empty(known));
    try {
      return CatalogPlanner.plan(first, scope.target(first, second), !scope.allObjects());
    } catch (PlanException e) {
      throw new CompareException(
          CompareException.Reason.NO_PLAN, String.valueOf(e.getMessage()), e);
    }
  }

  /** A new database has the schema {@code public}, if the other side has it, and nothing in it. */
  private static Catalog empty(Catalog other) {
    List<CatalogObject> objects =
        other.objects().values().stream()
            .filter(object -> object.id().equals(PUBLIC) || PUBLIC.equals(object.parent()))
            .filter(object -> object.id().kind() != ObjectKind.DEFAULT_PRIVILEGES)
            .toList();
    return Catalog.of(other.server(), objects, List.of());
  }
}
