package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetRowSecurity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Row-level security on a table without a policy that admits anything. */
final class RowSecurityWithoutPolicyRule implements Rule {

  @Override
  public String id() {
    return "row-security-without-policy";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    QualifiedName name = table(operation);
    Table table = name == null ? null : context.after().table(name);
    boolean denies =
        table != null
            && table.options().rowSecurity() != RowSecurity.DISABLED
            && table.options().policies().stream().noneMatch(Policy::permissive);
    return name != null && denies
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(name).property("row-security"),
                "no permissive policy admits a row of "
                    + name
                    + ", so every role but its owner sees an empty table",
                "write @Policy on the class for the rows that roles may see and write"))
        : List.of();
  }

  private static @Nullable QualifiedName table(Operation operation) {
    if (operation instanceof CreateTable creation) {
      return creation.table().name();
    }
    if (operation instanceof DropPolicy drop) {
      return drop.table();
    }
    return operation instanceof SetRowSecurity change ? change.table() : null;
  }
}
