package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Other rows that roles may see and write, and other privileges. */
final class SecurityChangeRule implements Rule {

  @Override
  public String id() {
    return "security-change";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof PolicyOperation change) || !context.exists(change.table())) {
      return GrantChanges.words(operation, context)
          .map(what -> List.of(finding(GrantChanges.path(operation), what)))
          .orElse(List.of());
    }
    String what = change.accept(new Words(context));
    return what.isEmpty() ? List.of() : List.of(finding(change.accept(new Place()), what));
  }

  private Finding finding(ModelPath place, String what) {
    return new Finding(
        id(),
        Severity.WARNING,
        place,
        what,
        "try it as the roles that use the table before it is deployed");
  }

  private static @Nullable Policy policy(Schema schema, QualifiedName table, String name) {
    Table found = schema.table(table);
    return found == null ? null : found.options().policy(name);
  }

  /** What becomes of the rows; empty for nothing. */
  private record Words(LintContext context) implements PolicyOperation.Visitor<String> {

    @Override
    public String createPolicy(CreatePolicy operation) {
      String name = operation.policy().name();
      return isSame(operation.table(), name)
          ? ""
          : "policy "
              + name
              + (operation.policy().permissive()
                  ? " opens rows of " + operation.table() + " to its roles"
                  : " hides rows of " + operation.table() + " from its roles");
    }

    @Override
    public String dropPolicy(DropPolicy operation) {
      Policy old = policy(context.before(), operation.table(), operation.policy());
      boolean restrictive = old != null && !old.permissive();
      return isSame(operation.table(), operation.policy())
          ? ""
          : restrictive
              ? "rows of "
                  + operation.table()
                  + " that only policy "
                  + operation.policy()
                  + " hid are open"
              : "rows of "
                  + operation.table()
                  + " that only policy "
                  + operation.policy()
                  + " opened are hidden";
    }

    /** A policy that gave way to the change of a column comes back as it was. */
    private boolean isSame(QualifiedName table, String name) {
      Policy old = policy(context.before(), table, name);
      return old != null && Objects.equals(old, policy(context.after(), table, name));
    }

    @Override
    public String alterPolicy(AlterPolicy operation) {
      return "policy "
          + operation.policy().name()
          + " opens and hides other rows of "
          + operation.table();
    }

    @Override
    public String renamePolicy(RenamePolicy operation) {
      return "";
    }

    @Override
    public String setRowSecurity(SetRowSecurity operation) {
      return operation.rowSecurity() == RowSecurity.DISABLED
          ? "every role that may use " + operation.table() + " sees and writes all of its rows"
          : "rows of " + operation.table() + " that no policy admits are hidden";
    }
  }

  /** Where in the declared model it stands. */
  private static final class Place implements PolicyOperation.Visitor<ModelPath> {

    @Override
    public ModelPath createPolicy(CreatePolicy operation) {
      return ModelPath.table(operation.table()).policy(operation.policy().name());
    }

    @Override
    public ModelPath dropPolicy(DropPolicy operation) {
      return ModelPath.table(operation.table()).policy(operation.policy());
    }

    @Override
    public ModelPath alterPolicy(AlterPolicy operation) {
      return ModelPath.table(operation.table()).policy(operation.policy().name());
    }

    @Override
    public ModelPath renamePolicy(RenamePolicy operation) {
      return ModelPath.table(operation.table()).policy(operation.to());
    }

    @Override
    public ModelPath setRowSecurity(SetRowSecurity operation) {
      return ModelPath.table(operation.table()).property("row-security");
    }
  }
}
