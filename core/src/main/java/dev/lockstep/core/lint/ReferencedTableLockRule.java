package dev.lockstep.core.lint;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A foreign key that goes: PostgreSQL locks the table that it references, too. */
final class ReferencedTableLockRule implements Rule {

  @Override
  public String id() {
    return "referenced-table-lock";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof DropTable drop) {
      Table table = context.now().table(drop.name());
      Set<QualifiedName> others = new TreeSet<>();
      if (table != null) {
        table.foreignKeys().forEach(key -> others.add(key.referencedTable()));
      }
      others.remove(drop.name());
      return others.stream().map(other -> found(ModelPath.table(drop.name()), other)).toList();
    }
    if (!(operation instanceof DropConstraint drop)) {
      return List.of();
    }
    Table table = context.now().table(drop.table());
    @Nullable Constraint constraint = table == null ? null : table.constraint(drop.constraint());
    return constraint instanceof ForeignKey key && !key.referencedTable().equals(drop.table())
        ? List.of(
            found(ModelPath.table(drop.table()).constraint(key.name()), key.referencedTable()))
        : List.of();
  }

  private Finding found(ModelPath path, QualifiedName other) {
    return new Finding(
        id(),
        Severity.NOTE,
        path,
        "takes ACCESS EXCLUSIVE on the referenced table " + other + " too, for a moment",
        "let no long query run on either meanwhile");
  }
}
