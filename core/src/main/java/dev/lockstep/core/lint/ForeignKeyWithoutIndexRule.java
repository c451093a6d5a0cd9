package dev.lockstep.core.lint;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.Set;

/** A foreign key whose columns no index starts with: deletes of the parent read the whole child. */
final class ForeignKeyWithoutIndexRule implements Rule {

  @Override
  public String id() {
    return "foreign-key-without-index";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof AddConstraintNotValid addition) {
      return check(addition.table(), addition.constraint(), context);
    }
    return operation instanceof AddConstraint addition
        ? check(addition.table(), addition.constraint(), context)
        : List.of();
  }

  private List<Finding> check(QualifiedName name, Constraint constraint, LintContext context) {
    Table table = context.after().table(name);
    if (!(constraint instanceof ForeignKey key)) {
      return List.of();
    }
    return table == null || isCovered(table, key)
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.NOTE,
                ModelPath.table(name).constraint(key.name()),
                "each delete from " + key.referencedTable() + " reads the whole table " + name,
                "add an index on " + key.columns()));
  }

  private static boolean isCovered(Table table, ForeignKey key) {
    boolean byConstraint =
        table.constraints().stream()
            .anyMatch(
                c ->
                    (c instanceof PrimaryKey pk && starts(pk.columns(), key))
                        || (c instanceof Unique unique && starts(unique.columns(), key)));
    return byConstraint
        || table.indexes().stream()
            .filter(index -> index.predicate() == null)
            .anyMatch(index -> starts(columns(index), key));
  }

  private static List<String> columns(Index index) {
    return index.keys().stream()
        .map(IndexKey::toString)
        .map(text -> text.split(" ", 2)[0])
        .toList();
  }

  private static boolean starts(List<String> columns, ForeignKey key) {
    int size = key.columns().size();
    return columns.size() >= size
        && Set.copyOf(columns.subList(0, size)).equals(Set.copyOf(key.columns()));
  }
}
