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
    if (sources.isProject(from) || sources.isProject(to)) {
      return new ProjectComparison(scope, sources).compare(from, to);
    }
    // Two servers work at the same time.
    CompletableFuture<@Nullable Catalog> read = start(from, sources);
    Catalog second = to.equals(Sources.EMPTY) ? null : sources.read(to);
    Catalog first = result(read);
    Catalog known = first != null ? first : second;
    return known == null
        ? new CatalogPlan(List.of(), List.of(), List.of(), List.of())
        : plan(first != null ? first : empty(known), second != null ? second : empty(known), scope);
  }

  /** Begins to read a source. */
  static CompletableFuture<@Nullable Catalog> start(String source, Sources sources) {
    return CompletableFuture.supplyAsync(
        () -> source.equals(Sources.EMPTY) ? null : sources.read(source));
  }

  /** Returns what was read; null for {@code empty}. */
  static @Nullable Catalog result(CompletableFuture<@Nullable Catalog> read) {
    try {
      return read.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CompareException known ? known : e;
    }
  }

  static CatalogPlan plan(Catalog from, Catalog to, Scope scope) {
    Catalog first = scope.of(from);
    Catalog second = scope.of(to);
    try {
      return CatalogPlanner.plan(first, scope.target(first, second), !scope.allObjects());
    } catch (PlanException e) {
      throw new CompareException(
          CompareException.Reason.NO_PLAN, String.valueOf(e.getMessage()), e);
    }
  }

  /** A new database has the schema {@code public}, if the other side has it, and nothing in it. */
  static Catalog empty(Catalog other) {
    List<CatalogObject> objects =
        other.objects().values().stream()
            .filter(object -> object.id().equals(PUBLIC) || PUBLIC.equals(object.parent()))
            .filter(object -> object.id().kind() != ObjectKind.DEFAULT_PRIVILEGES)
            .toList();
    return Catalog.of(other.server(), objects, List.of());
  }
}
