package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what stays different: the order of columns, and what a table has without its parents. */
final class Remarks {

  private final Situation situation;
  private final Fates fates;
  private final Map<ObjectId, Integer> steps;
  private final List<Remark> found = new ArrayList<>();

  private Remarks(Situation situation, Fates fates, Map<ObjectId, Integer> steps) {
    this.situation = situation;
    this.fates = fates;
    this.steps = steps;
  }

  /**
   * Finds it.
   *
   * @param steps which step makes an object
   */
  static List<Remark> of(Situation situation, Fates fates, Map<ObjectId, Integer> steps) {
    Remarks remarks = new Remarks(situation, fates, steps);
    for (ObjectId id : situation.to().objects().keySet()) {
      if (id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.FOREIGN_TABLE) {
        remarks.table(id);
      }
    }
    return remarks.found;
  }

  private void table(ObjectId table) {
    order(table, names(table, ObjectKind.COLUMN, "name"), columns(table), "its columns");
    List<String> parents = names(table, ObjectKind.INHERITANCE, "inherits");
    order(table, parents, parents(table), "the tables that it inherits from");
    CatalogObject now = situation.to().find(table);
    if (now != null && !now.is("partition")) {
      for (CatalogObject column : situation.newParts(table, ObjectKind.COLUMN)) {
        own(column, column.is("not_local"), "not_local");
      }
      for (CatalogObject constraint : situation.newParts(table, ObjectKind.CONSTRAINT)) {
        own(constraint, constraint.is("inherited"), "inherited");
      }
    }
  }

  private List<String> names(ObjectId table, ObjectKind kind, String name) {
    return situation.newParts(table, kind).stream().map(part -> part.text(name)).toList();
  }

  private void order(ObjectId table, List<String> wanted, List<String> result, String what) {
    int first = 0;
    while (first < wanted.size() && result.get(first).equals(wanted.get(first))) {
      first++;
    }
    if (first < wanted.size()) {
      String places = result.get(first) + " stands where " + wanted.get(first) + " is wanted";
      found.add(new Remark(table, what + " stay in another order: " + places));
    }
  }

  /** Returns the columns that a table has in the end: a new one has those of its parents first. */
  private List<String> columns(ObjectId table) {
    if (!fates.get(table).isMade()) {
      return staying(table, ObjectKind.COLUMN, "name");
    }
    Set<String> columns = new LinkedHashSet<>();
    for (CatalogObject link : situation.newParts(table, ObjectKind.INHERITANCE)) {
      columns.addAll(columns(new ObjectId(ObjectKind.TABLE, link.text("inherits"))));
    }
    columns.addAll(names(table, ObjectKind.COLUMN, "name"));
    return List.copyOf(columns);
  }

  private List<String> parents(ObjectId table) {
    return fates.get(table).isMade()
        ? names(table, ObjectKind.INHERITANCE, "inherits")
        : staying(table, ObjectKind.INHERITANCE, "inherits");
  }

  /** What is new stands last, whatever its place in the second database, as it was made. */
  private List<String> staying(ObjectId table, ObjectKind kind, String name) {
    List<CatalogObject> made = new ArrayList<>();
    List<String> result = new ArrayList<>();
    for (CatalogObject part : situation.oldParts(table, kind)) {
      if (!fates.get(part.id()).isGone()) {
        result.add(part.text(name));
      }
    }
    for (CatalogObject part : situation.newParts(table, kind)) {
      if (fates.get(part.id()).isMade()) {
        made.add(part);
      }
    }
    made.sort(Comparator.comparing(this::step));
    made.forEach(part -> result.add(part.text(name)));
    return result;
  }

  private int step(CatalogObject made) {
    CatalogObject above = made.id().kind() == ObjectKind.COLUMN ? situation.comingFrom(made) : null;
    return steps.getOrDefault((above == null ? made : above).id(), 0);
  }

  /** Whether a table has a part without its parents too was said when the part came. */
  private void own(CatalogObject now, boolean wantsParents, String attribute) {
    CatalogObject before = situation.from().find(now.id());
    boolean hasParents = now.is("inherited") || now.is("local");
    if (before == null || fates.get(now.id()).isGone() || before.is(attribute) == wantsParents) {
      return;
    }
    if (wantsParents) {
      found.add(new Remark(now.id(), "the table keeps it when no parent has it any more"));
    } else if (hasParents && sameParents(now)) {
      found.add(new Remark(now.id(), "the table loses it when no parent has it any more"));
    }
  }

  /** A table that leaves a parent keeps all that it had from it. */
  private boolean sameParents(CatalogObject part) {
    ObjectId table = part.parent();
    return table != null
        && situation.oldParts(table, ObjectKind.INHERITANCE).stream()
            .noneMatch(link -> fates.get(link.id()).isGone());
  }
}
