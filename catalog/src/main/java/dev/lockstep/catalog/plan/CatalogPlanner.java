package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plans the way from one database to another. */
public final class CatalogPlanner {

  /** What may go before the object that it belongs to. */
  private static final Set<ObjectKind> DROPPED_ALONE =
      EnumSet.of(
          ObjectKind.POLICY,
          ObjectKind.RULE,
          ObjectKind.TRIGGER,
          ObjectKind.DEFAULT,
          ObjectKind.CONSTRAINT,
          ObjectKind.DOMAIN_CONSTRAINT);

  /** What may go and come back where a change in place stands in a circle. */
  private static final Set<ObjectKind> REBUILT =
      EnumSet.of(
          ObjectKind.VIEW,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.POLICY,
          ObjectKind.DEFAULT,
          ObjectKind.CONSTRAINT,
          ObjectKind.DOMAIN_CONSTRAINT,
          ObjectKind.PUBLICATION,
          ObjectKind.CLUSTER_ON,
          ObjectKind.REPLICA_IDENTITY);

  private final Situation situation;
  private final OldSide old;
  private final Set<ObjectId> forced = new TreeSet<>();
  private final Set<ObjectId> explicit = new TreeSet<>();

  private CatalogPlanner(Situation situation) {
    this.situation = situation;
    this.old = new OldSide(situation);
  }

  /**
   * Returns the plan: applied to the first database, it leaves one that equals the second.
   *
   * @throws PlanException if there is none; the message names the objects that stand in the way
   */
  public static CatalogPlan plan(Catalog from, Catalog to) {
    return plan(from, to, false);
  }

  /**
   * Returns the plan.
   *
   * @param leavesPrivileges whether what is new keeps the privileges that PostgreSQL gives it,
   *     instead of getting those of the second database
   * @throws PlanException if there is none; the message names the objects that stand in the way
   */
  public static CatalogPlan plan(Catalog from, Catalog to, boolean leavesPrivileges) {
    if (!from.unsupported().equals(to.unsupported())) {
      throw unsupported(from, to);
    }
    return new CatalogPlanner(new Situation(from, to, leavesPrivileges)).plan();
  }

  private static PlanException unsupported(Catalog from, Catalog to) {
    TreeSet<String> different = new TreeSet<>(from.unsupported());
    to.unsupported()
        .forEach(
            name -> {
              if (!different.remove(name)) {
                different.add(name);
              }
            });
    return new PlanException(
        "Lockstep can't compare: "
            + String.join(", ", different)
            + ". Make both sides alike by hand, then start again.");
  }

  private CatalogPlan plan() {
    for (int attempt = 0; attempt < 20; attempt++) {
      Fates fates = Fates.of(situation, old, forced);
      situation.decided(id -> fates.get(id).isGone(), id -> fates.get(id).isMade());
      situation.inlineDefaults(inlineDefaults(fates));
      StepMaker maker = new StepMaker(situation, fates, explicit);
      StepGraph graph = new StepGraph(situation, fates, maker);
      Order.Result result = Order.sort(graph.nodes(), true);
      if (!result.circle().isEmpty()) {
        result = Order.sort(graph.nodes(), false);
      }
      if (result.circle().isEmpty()) {
        return assemble(fates, maker, result.sorted());
      }
      if (!relax(fates, graph, result.circle())) {
        throw circle(result.circle());
      }
    }
    throw new PlanException("No order of the steps was found after 20 attempts");
  }

  private static PlanException circle(Set<Node> circle) {
    return new PlanException(
        "These changes need each other in a circle, so that none can be the first: "
            + circle.stream().map(Node::toString).collect(Collectors.joining(", "))
            + ". Make the change in two steps, with a schema between them that has fewer of them.");
  }

  /** Makes what goes with another object go before it, or what is changed in place go and come. */
  private boolean relax(Fates fates, StepGraph graph, Set<Node> circle) {
    List<ObjectId> ids = graph.objectsOf(circle);
    // Most circles are of foreign keys, and nothing else has to go alone for them.
    return relax(fates, ids.stream().filter(this::isForeignKey).toList()) || relax(fates, ids);
  }

  private boolean isForeignKey(ObjectId id) {
    CatalogObject object = situation.from().find(id);
    return object != null && object.get("references") != null;
  }

  private boolean relax(Fates fates, List<ObjectId> ids) {
    boolean changed = false;
    for (ObjectId id : ids) {
      if (DROPPED_ALONE.contains(id.kind()) && fates.get(id).isGone() && !isAttached(id)) {
        changed |= explicit.add(id);
      }
      if (REBUILT.contains(id.kind()) && fates.get(id) == Fate.ALTER) {
        changed |= forced.add(id);
      }
    }
    return changed;
  }

  /** A part of a partitioned whole never goes by itself. */
  private boolean isAttached(ObjectId id) {
    CatalogObject object = situation.from().find(id);
    return object != null && OldSide.whole(object) != null;
  }

  /** A new column comes with its default, unless that calls a function or is inherited. */
  private Set<ObjectId> inlineDefaults(Fates fates) {
    Set<ObjectId> inline = new HashSet<>();
    for (CatalogObject object : situation.to().objects().values()) {
      ObjectId column = object.parent();
      if (column != null
          && object.id().kind() == ObjectKind.DEFAULT
          && fates.get(column).isMade()
          && isInline(object, column, fates)) {
        inline.add(column);
      }
    }
    return inline;
  }

  private boolean isInline(CatalogObject object, ObjectId column, Fates fates) {
    CatalogObject owner = situation.to().find(column);
    ObjectId table = owner == null ? null : owner.parent();
    if (owner == null || table == null) {
      return false;
    }
    if (!fates.get(table).isMade()) {
      return !owner.is("inherited") || !owner.is("not_local") || situation.isDetached(table);
    }
    CatalogObject created = situation.to().find(table);
    boolean inherited = owner.is("not_local") && !(created != null && created.is("partition"));
    return !inherited
        && object.dependsOn().stream()
            .allMatch(on -> on.kind() == ObjectKind.COLUMN || on.kind() == ObjectKind.SEQUENCE);
  }

  private CatalogPlan assemble(Fates fates, StepMaker maker, List<Node> nodes) {
    List<Step> first = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    TreeSet<Hazard> hazards = new TreeSet<>();
    Map<ObjectId, Integer> made = new HashMap<>();
    for (Node node : nodes) {
      if (node.role == Node.Role.MAKE) {
        made.put(node.id, made.size());
      }
      List<Hazard> risks =
          node.script.hazards().stream().filter(hazard -> !maker.isMoved(hazard)).toList();
      hazards.addAll(risks);
      if (!node.script.statements().isEmpty()) {
        Step step = new Step(node.id, node.script.statements(), risks, node.script.isFirst());
        (step.commitFirst() ? first : steps).add(step);
      }
    }
    first.addAll(steps);
    return new CatalogPlan(
        differences(fates), first, List.copyOf(hazards), Remarks.of(situation, fates, made));
  }

  private static List<Difference> differences(Fates fates) {
    List<Difference> differences = new ArrayList<>();
    fates
        .compared()
        .forEach(
            (id, fate) -> {
              switch (fate) {
                case CREATE -> differences.add(new Difference(id, Difference.What.ADDED));
                case DROP -> differences.add(new Difference(id, Difference.What.REMOVED));
                case ALTER, REBUILD -> differences.add(new Difference(id, Difference.What.CHANGED));
                case KEEP -> {}
              }
            });
    return differences;
  }
}
