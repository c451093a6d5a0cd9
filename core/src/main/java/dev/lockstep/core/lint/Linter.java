package dev.lockstep.core.lint;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Runs every rule over a plan. */
public final class Linter {

  private static final List<Rule> RULES =
      List.of(
          new DataLossRule(),
          new DropInUseRule(),
          new RenameInUseRule(),
          new NewNotNullWithoutDefaultRule(),
          new SetNotNullScanRule(),
          new DropNotNullRule(),
          new DefaultChangedRule(),
          new VolatileDefaultRule(),
          new RewritingTypeChangeRule(),
          new CheckValidatedInlineRule(),
          new ForeignKeyValidatedInlineRule(),
          new UniqueWithoutIndexRule(),
          new ExistingRowsRule(ExistingRowsRule.Kind.NOT_NULL),
          new ExistingRowsRule(ExistingRowsRule.Kind.CHECK),
          new ExistingRowsRule(ExistingRowsRule.Kind.FOREIGN_KEY),
          new ExistingRowsRule(ExistingRowsRule.Kind.UNIQUE),
          new ForeignKeyWithoutIndexRule(),
          new JsonWithoutEqualityRule(),
          new UnloggedTableRule(),
          new LoggingRewriteRule(),
          new SecurityChangeRule(),
          new RowSecurityWithoutPolicyRule(),
          new PartitionLockRule(),
          new BlockingIndexRule());

  private Linter() {}

  /** Returns what the rules find, in the order of the operations. */
  public static List<Finding> findings(Schema before, Plan plan) {
    LintContext context = new LintContext(before, plan.target(), plan.upgrade());
    List<Finding> findings = new ArrayList<>();
    for (Operation operation : plan.upgrade()) {
      RULES.forEach(rule -> findings.addAll(rule.check(operation, context)));
    }
    return List.copyOf(findings);
  }

  /** Returns the ids of all rules. */
  public static List<String> ruleIds() {
    return RULES.stream().map(Rule::id).toList();
  }
}
