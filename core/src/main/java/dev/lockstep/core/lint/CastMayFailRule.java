package dev.lockstep.core.lint;

import dev.lockstep.core.impact.CatalogOnly;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A conversion that not every value survives. */
final class CastMayFailRule implements Rule {

  @Override
  public String id() {
    return "cast-may-fail";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    AlterColumnType change =
        operation instanceof AddShadowColumn shadow
            ? shadow.change()
            : operation instanceof AlterColumnType plain ? plain : null;
    if (change == null || !context.exists(change.table())) {
      return List.of();
    }
    Column old = context.column(change.table(), change.column());
    boolean safe =
        old == null
            || (change.conversion() instanceof Conversion.Cast
                && (old.type().equals(change.type())
                    || CatalogOnly.isTypeChange(old.type(), change.type())
                    || Widening.isTypeChange(old.type(), change.type())));
    return safe
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("type"),
                "fails if a value has no equal in " + change.type(),
                "look at what preflight finds in production, and correct those rows first"));
  }
}
