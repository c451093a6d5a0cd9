package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Plans the way from the committed model to the declared one: renames that were stated first, then
 * the differences, checked for consent, turned into operations and ordered.
 */
public final class Planner {

  private Planner() {}

  /** Returns the plan in which tables that exist stay in use; see the other method. */
  public static Plan plan(Schema committed, Schema declared, Intent intent) {
    return plan(committed, declared, intent, Locking.ONLINE);
  }

  /**
   * Returns the plan. Nothing ambiguous is guessed: what only the developer can decide comes back
   * as problems, and then there are no operations.
   *
   * @param committed the model of the snapshot
   * @param declared the model of the code
   * @param intent what the developer said about renames, drops and conversions
   * @param locking how long tables that exist may be locked
   */
  public static Plan plan(Schema committed, Schema declared, Intent intent, Locking locking) {
    return plan(committed, declared, intent, locking, Set.of());
  }

  /**
   * Returns the same plan, but where tables are known to be small it takes the plain forms.
   *
   * @param small the tables that have so few rows that nobody notices the time to read them
   */
  public static Plan plan(
      Schema committed, Schema declared, Intent intent, Locking locking, Set<QualifiedName> small) {
    Renaming renaming = Renaming.of(committed, declared, intent);
    List<Change> differences = SchemaDiffer.diff(renaming.schema(), declared);
    List<Change> changes = new ArrayList<>(renaming.changes());
    changes.addAll(differences);
    List<Problem> problems = new ArrayList<>(ConsentChecker.problems(differences, intent));
    problems.addAll(PartitionConsent.problems(renaming.schema(), declared, differences, intent));
    List<Operation> others = new ArrayList<>();
    if (problems.isEmpty()) {
      PlanContext context =
          new PlanContext(renaming.schema(), declared, intent, differences, problems);
      List<Operation> ordered =
          ordered(groups(changes, differences, context), differences, problems);
      others.addAll(
          effective(
              InheritanceForms.without(renaming.schema()), InheritanceForms.without(ordered)));
    }
    List<Operation> upgrade = new ArrayList<>(renaming.operations());
    upgrade.addAll(others);
    Schema plain = InheritanceForms.without(ReplicaIdentityForms.without(committed));
    Set<QualifiedName> quiet = new HashSet<>(small);
    quiet.addAll(Families.members(List.of(committed, renaming.schema(), declared)));
    List<Operation> forms =
        problems.isEmpty()
            ? new RowRemovals(renaming.schema(), declared, intent)
                .in(locking.formsOf(plain, upgrade, quiet), problems::add)
            : List.of();
    ChangeImpact impact = ChangeImpact.of(changes);
    if (!problems.isEmpty()) {
      return new Plan(
          changes,
          List.of(),
          List.of(),
          List.of(),
          impact.bump(),
          impact.words(),
          problems,
          committed);
    }
    Schema target = Replay.apply(plain, upgrade);
    List<Operation> forth = aroundAll(committed, forms, declared);
    List<Operation> downgrade = Downgrade.of(plain, renaming.operations(), others);
    List<Operation> back =
        RowRemovals.undone(forms, locking.formsOf(target, downgrade, quiet), plain, target);
    Schema last = Replay.apply(committed, forth);
    target = InheritanceForms.copy(last, ReplicaIdentityForms.copy(last, target));
    return new Plan(
        changes,
        forth,
        aroundAll(target, back, committed),
        NetPostconditions.of(changes),
        impact.bump(),
        impact.words(),
        problems,
        Origins.copy(declared, target));
  }

  /**
   * Returns the plan to the declared model but without taking away what code of the previous
   * release uses: its tables, columns, types, sequences and views stay, and columns that the new
   * code does not fill take NULL.
   *
   * @return an empty plan when all that is left to do is to take these away
   */
  public static Plan expand(
      Schema committed, Schema declared, Intent intent, Locking locking, Set<QualifiedName> small) {
    Schema renamed = Renaming.of(committed, declared, intent).schema();
    return plan(committed, ExpandModel.of(renamed, declared), intent, locking, small);
  }

  /** Puts in what depends on the order of all the rest. */
  private static List<Operation> aroundAll(
      Schema before, List<Operation> operations, Schema wanted) {
    return ReplicaIdentityForms.of(before, InheritanceForms.of(before, operations, wanted), wanted);
  }

  private static List<Operation> ordered(
      List<OperationGroup> groups, List<Change> differences, List<Problem> problems) {
    try {
      return OperationGraph.order(groups);
    } catch (OperationGraph.CircleException e) {
      problems.add(
          new Problem(
              Problem.Kind.UNSUPPORTED,
              differences.get(0).path(),
              differences.get(0).describe(),
              List.of(),
              e.getMessage() + "; make the change in two migrations"));
      return List.of();
    }
  }

  /** Leaves out defaults that a column has already, because its type was changed with them. */
  private static List<Operation> effective(Schema before, List<Operation> operations) {
    List<Operation> effective = new ArrayList<>();
    Schema schema = before;
    for (Operation operation : operations) {
      Schema after = operation.apply(schema);
      boolean same =
          operation instanceof SetDefault change
              && Objects.equals(schema.table(change.table()), after.table(change.table()));
      if (!same) {
        effective.add(operation);
      }
      schema = after;
    }
    return effective;
  }

  /** Returns the operations for the differences; all changes count for what gives way. */
  private static List<OperationGroup> groups(
      List<Change> all, List<Change> changes, PlanContext context) {
    GivingWay givingWay = new GivingWay(context.before(), context.declared(), all);
    DefinitionPlanner definitions = new DefinitionPlanner(context, givingWay);
    PolicyPlanner policies = new PolicyPlanner(context, givingWay);
    ChangePlanner planner = new ChangePlanner(context, definitions, policies);
    List<OperationGroup> groups = new ArrayList<>(definitions.givingWay());
    for (Change change : changes) {
      for (OperationGroup group : change.accept(planner)) {
        // Two changes may need the same drop, of a foreign key between both tables say.
        if (groups.stream().noneMatch(known -> known.operations().equals(group.operations()))) {
          groups.add(group);
        }
      }
    }
    groups.addAll(policies.givingWay());
    groups.addAll(new TableOptionPlanner(context).aroundColumns(changes));
    return new DefinitionUses(context.declared()).in(new ColumnUses(context.declared()).in(groups));
  }
}
