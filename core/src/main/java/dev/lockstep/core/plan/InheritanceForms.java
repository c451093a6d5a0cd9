package dev.lockstep.core.plan;

import dev.lockstep.core.model.Inheritance;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts what tables inherit into operations whose order is known. A table leaves the one above while
 * either of them changes in what both have, and comes back as soon as they are alike again; all of
 * that is in one transaction, so that no query of the table above misses its rows.
 */
final class InheritanceForms {

  private final Schema wanted;
  private final List<Operation> operations;
  private final List<Operation> result = new ArrayList<>();
  private Schema schema;

  private InheritanceForms(Schema before, List<Operation> operations, Schema wanted) {
    this.schema = before;
    this.operations = operations;
    this.wanted = wanted;
  }

  /**
   * Returns the operations with those among them that make tables inherit.
   *
   * @param before the model before them
   * @param operations operations that make none inherit
   * @param wanted the model in which tables inherit as they shall in the end
   */
  static List<Operation> of(Schema before, List<Operation> operations, Schema wanted) {
    boolean none = Families.of(before).isEmpty() && Families.of(wanted).isEmpty();
    return none ? operations : new InheritanceForms(before, operations, wanted).result();
  }

  /** Returns the operations with new tables that inherit nothing yet. */
  static List<Operation> without(List<Operation> operations) {
    return operations.stream()
        .map(
            each ->
                each instanceof CreateTable creation
                    ? new CreateTable(with(creation.table(), List.of()))
                    : each)
        .toList();
  }

  /** Returns a model in which no table inherits. */
  static Schema without(Schema schema) {
    return copy(Schema.empty(), schema);
  }

  /** Returns a model whose tables inherit as those of another one do. */
  static Schema copy(Schema from, Schema to) {
    Schema after = to;
    for (Table table : to.tables()) {
      Table other = from.table(table.name());
      List<QualifiedName> parents = other == null ? List.of() : other.options().parents();
      if (!parents.equals(table.options().parents())) {
        after = after.with(with(table, parents));
      }
    }
    return after;
  }

  private static Table with(Table table, List<QualifiedName> parents) {
    return table.withOptions(table.options().withParents(parents));
  }

  private List<Operation> result() {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      List<RenameTable> renames = renames(operations.subList(i, operations.size()));
      List<Families.Link> pending = pending(renames);
      List<Families.Link> links = Families.of(schema);
      Set<Families.Link> leaving = new LinkedHashSet<>(links);
      leaving.removeIf(link -> isWanted(link, renames));
      leaving.addAll(Families.inTheWay(links, operation, schema));
      topDown(leaving, links).forEach(link -> add(new NoInherit(link.child(), link.parent())));
      List<Families.Link> apart = Families.inTheWay(pending, operation, schema);
      pending.stream().filter(link -> !apart.contains(link)).forEach(this::join);
      add(operation);
    }
    for (Families.Link link : Families.of(schema)) {
      if (!isWanted(link, List.of())) {
        add(new NoInherit(link.child(), link.parent()));
      }
    }
    pending(List.of()).forEach(this::join);
    return result;
  }

  /** Returns links and those above them, these first: a family is locked from its top. */
  private static Set<Families.Link> topDown(Set<Families.Link> some, List<Families.Link> all) {
    Set<Families.Link> ordered = new LinkedHashSet<>();
    for (Families.Link link : some) {
      Set<Families.Link> above =
          all.stream()
              .filter(other -> other.child().equals(link.parent()))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      ordered.addAll(topDown(above, all));
      ordered.add(link);
    }
    return ordered;
  }

  private static List<RenameTable> renames(List<Operation> operations) {
    return operations.stream()
        .filter(RenameTable.class::isInstance)
        .map(RenameTable.class::cast)
        .toList();
  }

  private boolean isWanted(Families.Link link, List<RenameTable> renames) {
    Table last = wanted.table(TableRenames.last(link.child(), renames));
    return last != null
        && last.options().parents().contains(TableRenames.last(link.parent(), renames));
  }

  /** Returns what shall inherit in the end and does not now, of tables that are there. */
  private List<Families.Link> pending(List<RenameTable> renames) {
    List<Families.Link> pending = new ArrayList<>();
    for (Families.Link link : Families.of(wanted)) {
      Table child = schema.table(TableRenames.first(link.child(), renames));
      Table parent = schema.table(TableRenames.first(link.parent(), renames));
      if (child != null && parent != null && !child.options().parents().contains(parent.name())) {
        pending.add(new Families.Link(child.name(), parent.name()));
      }
    }
    return pending;
  }

  private void join(Families.Link link) {
    Table child = schema.table(link.child());
    Table parent = schema.table(link.parent());
    if (child != null && parent != null && Inheritance.problem(child, parent) == null) {
      add(new Inherit(link.child(), link.parent()));
    }
  }

  private void add(Operation operation) {
    result.add(operation);
    schema = operation.apply(schema);
  }
}
