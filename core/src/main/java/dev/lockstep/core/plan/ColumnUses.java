package dev.lockstep.core.plan;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetNotNull;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ties constraints, indexes and policies to the tables and columns that come for them. */
final class ColumnUses {

  private final Schema declared;

  ColumnUses(Schema declared) {
    this.declared = declared;
  }

  List<OperationGroup> in(List<OperationGroup> groups) {
    return groups.stream().map(this::tied).toList();
  }

  private OperationGroup tied(OperationGroup group) {
    Set<String> needs = new HashSet<>();
    group.operations().forEach(operation -> needs.addAll(needs(operation)));
    needs.removeAll(group.creates());
    return needs.isEmpty() ? group : group.alsoNeeding(needs);
  }

  private Set<String> needs(Operation operation) {
    if (operation instanceof AddConstraint addition) {
      return needs(addition.table(), addition.constraint());
    }
    if (operation instanceof CreateIndex creation) {
      return columns(
          creation.table(), creation.index().columnsAmong(columnNames(creation.table())));
    }
    if (operation instanceof CreatePolicy creation) {
      Set<String> names = new HashSet<>();
      List<String> texts = new ArrayList<>();
      ExpressionTexts.add(texts, creation.policy().using());
      ExpressionTexts.add(texts, creation.policy().check());
      texts.forEach(text -> names.addAll(Mentions.inSql(text)));
      Set<String> needs = new HashSet<>();
      needs.add(Refs.table(creation.table()));
      for (Table table : declared.tables()) {
        if (table.name().equals(creation.table()) || names.contains(table.name().name())) {
          needs.addAll(
              columns(table.name(), table.columnNames().stream().filter(names::contains).toList()));
        }
      }
      return needs;
    }
    return operation instanceof SetNotNull change
        ? columns(change.table(), List.of(change.column()))
        : Set.of();
  }

  private Set<String> needs(QualifiedName table, Constraint constraint) {
    Set<String> needs = columns(table, constraint.columnsAmong(columnNames(table)));
    if (constraint instanceof ForeignKey key) {
      needs.addAll(columns(key.referencedTable(), key.referencedColumns()));
    }
    return needs;
  }

  private List<String> columnNames(QualifiedName name) {
    Table table = declared.table(name);
    return table == null ? List.of() : table.columnNames();
  }

  private static Set<String> columns(QualifiedName table, List<String> columns) {
    Set<String> needs = new HashSet<>();
    needs.add(Refs.table(table));
    for (String column : columns) {
      needs.add(Refs.column(table, column));
      needs.add(Refs.free(table, column, Refs.TYPE));
    }
    return needs;
  }
}
