package dev.lockstep.core.lint;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A new column of a domain with a rule: PostgreSQL rewrites the table to check it. */
final class ConstrainedDomainRule implements Rule {

  @Override
  public String id() {
    return "constrained-domain";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof AddColumn addition) || !context.exists(addition.table())) {
      return List.of();
    }
    DefinitionRef ref = DefinitionRef.of(DefinitionKind.DOMAIN, addition.column().type().name());
    return context.now().definition(ref) instanceof Domain domain
            && (domain.notNull() || !domain.checks().isEmpty())
        ? List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(addition.table()).column(addition.column().name()),
                "rewrites the table "
                    + addition.table()
                    + " under ACCESS EXCLUSIVE, even without a default",
                "give the column the type " + domain.type() + " and a check of its own"))
        : List.of();
  }
}
