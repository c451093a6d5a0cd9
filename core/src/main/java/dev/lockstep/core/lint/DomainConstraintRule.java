package dev.lockstep.core.lint;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.List;
import java.util.stream.Collectors;

/** A rule for a domain: PostgreSQL reads every table that has a column of it. */
final class DomainConstraintRule implements Rule {

  @Override
  public String id() {
    return "domain-constraint";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof ReplaceObject change)
        || !(change.before() instanceof Domain before)
        || !(change.after() instanceof Domain after)
        || !isStricter(before, after)) {
      return List.of();
    }
    String tables =
        Impacts.of(operation, context.now()).orElse(List.of()).stream()
            .map(TableImpact::table)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return tables.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.definition(after.ref()),
                "reads " + tables + " while writers wait, and fails if a value breaks the rule",
                "give each column a check of its own, which is added beside writers"));
  }

  private static boolean isStricter(Domain before, Domain after) {
    return (after.notNull() && !before.notNull())
        || after.checks().stream()
            .map(Check::expression)
            .anyMatch(
                rule -> before.checks().stream().noneMatch(old -> old.expression().equals(rule)));
  }
}
