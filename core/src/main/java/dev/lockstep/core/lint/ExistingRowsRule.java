package dev.lockstep.core.lint;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ShadowNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that comes to a table without blocking it: rows that exist may break it all the same. */
final class ExistingRowsRule implements Rule {

  /** What comes. */
  enum Kind {
    NOT_NULL("not-null-on-existing-data", "a row has NULL"),
    CHECK("check-on-existing-data", "a row violates it"),
    FOREIGN_KEY("foreign-key-on-existing-data", "a row references nothing"),
    UNIQUE("unique-on-existing-data", "a key occurs more than once");

    private final String id;
    private final String failure;

    Kind(String id, String failure) {
      this.id = id;
      this.failure = failure;
    }
  }

  private final Kind kind;

  ExistingRowsRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String id() {
    return kind.id;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    ModelPath path = path(operation);
    return path == null || isHeldAlready(operation, context) || context.isCorrected(operation)
        ? List.of()
        : List.of(
            new Finding(
                kind.id,
                Severity.WARNING,
                path,
                "is refused before anything changes if " + kind.failure,
                "look at what preflight finds in production, and correct those rows first"));
  }

  /** What comes back after a type change held for the rows before. */
  private static boolean isHeldAlready(Operation operation, LintContext context) {
    if (operation instanceof AddNotNullNotValid change) {
      return change.column().startsWith(ShadowNames.PREFIX);
    }
    if (operation instanceof AddConstraintNotValid addition) {
      Table table = context.before().table(addition.table());
      return table != null
          && addition.constraint().equals(table.constraint(addition.constraint().name()));
    }
    return false;
  }

  private @Nullable ModelPath path(Operation operation) {
    if (operation instanceof AddNotNullNotValid change) {
      return kind == Kind.NOT_NULL
          ? ModelPath.table(change.table()).column(change.column()).property("nullable")
          : null;
    }
    if (operation instanceof AddConstraintNotValid addition) {
      return kind == kind(addition.constraint())
          ? ModelPath.table(addition.table()).constraint(addition.constraint().name())
          : null;
    }
    if (operation instanceof AddConstraintOnPartitions addition) {
      Constraint constraint = addition.constraint();
      return kind == (constraint.hasIndex() ? Kind.UNIQUE : kind(constraint))
          ? ModelPath.table(addition.table()).constraint(constraint.name())
          : null;
    }
    return operation instanceof AddConstraintConcurrently addition && kind == Kind.UNIQUE
        ? ModelPath.table(addition.table()).constraint(addition.constraint().name())
        : null;
  }

  private static @Nullable Kind kind(Constraint constraint) {
    return constraint instanceof Check
        ? Kind.CHECK
        : constraint instanceof ForeignKey ? Kind.FOREIGN_KEY : null;
  }
}
