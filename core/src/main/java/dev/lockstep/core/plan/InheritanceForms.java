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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Returns the tables that inherit, and those that others inherit from. */
  static Set<QualifiedName> members(Collection<Schema> schemas) {
    Set<QualifiedName> members = new HashSet<>();
    for (Schema schema : schemas) {
      for (Families.Link link : Families.of(schema)) {
        members.add(link.child());
        members.add(link.parent());
      }
    }
    return members;
  }

  private List<Operation> result() {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      List<Operation> rest = operations.subList(i, operations.size());
      List<Families.Link> pending = pending(rest);
      for (Families.Link link : Families.of(schema)) {
        boolean stays = isWanted(link, rest);
        if (!stays || Families.isInTheWay(link, operation, schema)) {
          add(new NoInherit(link.child(), link.parent()));
        }
      }
      for (Families.Link link : pending) {
        if (!Families.isInTheWay(link, operation, schema)) {
          join(link);
        }
      }
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

  private boolean isWanted(Families.Link link, List<Operation> rest) {
    Table last = wanted.table(lastName(link.child(), rest));
    return last != null && last.options().parents().contains(lastName(link.parent(), rest));
  }

  /** Returns what shall inherit in the end and does not now, of tables that are there. */
  private List<Families.Link> pending(List<Operation> rest) {
    List<Families.Link> pending = new ArrayList<>();
    for (Families.Link link : Families.of(wanted)) {
      Table child = firstOf(link.child(), rest);
      Table parent = firstOf(link.parent(), rest);
      if (child != null && parent != null && !child.options().parents().contains(parent.name())) {
        pending.add(new Families.Link(child.name(), parent.name()));
      }
    }
    return pending;
  }

  private @Nullable Table firstOf(QualifiedName last, List<Operation> rest) {
    return schema.tables().stream()
        .filter(table -> lastName(table.name(), rest).equals(last))
        .findFirst()
        .orElse(null);
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

  private static QualifiedName lastName(QualifiedName name, List<Operation> rest) {
    QualifiedName last = name;
    for (Operation operation : rest) {
      if (operation instanceof RenameTable rename && rename.from().equals(last)) {
        last = rename.to();
      }
    }
    return last;
  }
}
