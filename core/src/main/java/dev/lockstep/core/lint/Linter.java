package dev.lockstep.core.lint;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.impact.LockMode;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
          new ReplicaIdentityNothingRule(),
          new LoggingRewriteRule(),
          new SecurityChangeRule(),
          new RowSecurityWithoutPolicyRule(),
          new PartitionLockRule(),
          new BlockingIndexRule(),
          new BlockingIndexDropRule(),
          new IndexRebuildingTypeChangeRule(),
          new TypeChangeRechecksRule(),
          new CastMayFailRule(),
          new ExclusionConstraintRule(),
          new ConstrainedDomainRule(),
          new DomainConstraintRule(),
          new ReferencedTableLockRule(),
          new ViewDependsOnColumnRule(),
          new MaterializedViewFilledRule(),
          new NeedsNewerServerRule(),
          new PreferredTypeRule(PreferredType.BIGINT_KEY),
          new PreferredTypeRule(PreferredType.IDENTITY),
          new PreferredTypeRule(PreferredType.TIMESTAMPTZ),
          new PreferredTypeRule(PreferredType.TEXT_OVER_CHAR),
          new ColumnOrderPaddingRule());

  private Linter() {}

  /** Returns what the rules find, in the order of the operations. */
  public static List<Finding> findings(Schema before, Plan plan, LintSettings settings) {
    LintContext context = LintContext.of(before, plan, settings);
    List<Finding> findings = new ArrayList<>();
    Schema schema = before;
    SortedSet<QualifiedName> held = new TreeSet<>();
    for (Operation operation : plan.upgrade()) {
      List<TableImpact> impacts =
          Impacts.of(operation, schema).orElse(List.of()).stream()
              .filter(impact -> context.exists(impact.table()))
              .filter(impact -> impact.since() <= settings.servers().newest())
              .toList();
      for (Rule rule : RULES) {
        for (Finding finding : rule.check(operation, context.at(schema, held))) {
          if (finding.versions().meets(settings.servers())) {
            Finding found = finding.withImpacts(impacts);
            findings.add(rule.growsWithRows() ? graded(found, settings.sizes()) : found);
          }
        }
      }
      schema = operation.apply(schema);
      // Not forgotten where a transaction ends: a table that was locked to prepare a swap is locked
      // again for it, and nothing else that locks one comes before a view.
      impacts.stream()
          .filter(impact -> impact.lock().compareTo(LockMode.SHARE) >= 0)
          .forEach(impact -> held.add(impact.table()));
    }
    return List.copyOf(findings);
  }

  /** Returns the finding as severe as the largest of the tables is whose rows are read. */
  private static Finding graded(Finding finding, TableSizes sizes) {
    Finding graded = finding;
    long most = -1;
    for (TableImpact impact : finding.impacts()) {
      TableSize size = sizes.of(impact.table());
      if (impact.work() != Work.NONE && size != null && size.rows() > most) {
        most = size.rows();
        graded =
            finding.graded(
                size.severity(), " (" + impact.table() + " has " + size.describe() + ")");
      }
    }
    return graded;
  }

  /** Returns the ids of all rules. */
  public static List<String> ruleIds() {
    return RULES.stream().map(Rule::id).toList();
  }
}
