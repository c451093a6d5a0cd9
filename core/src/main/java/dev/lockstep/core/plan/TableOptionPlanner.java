package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.TableOptionChange;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans changes of what few tables have. */
final class TableOptionPlanner implements TableOptionChange.Visitor<List<OperationGroup>> {

  private final PlanContext context;

  TableOptionPlanner(PlanContext context) {
    this.context = context;
  }

  /** A logged table never refers to an unlogged one, so those that refer go first or last. */
  @Override
  public List<OperationGroup> loggingChanged(TableOptionChange.LoggingChanged change) {
    QualifiedName table = change.table();
    Set<String> others = new HashSet<>();
    for (Table other : context.before().tables()) {
      for (ForeignKey key : other.foreignKeys()) {
        boolean refers = change.unlogged() && key.referencedTable().equals(table);
        boolean isReferred = !change.unlogged() && other.name().equals(table);
        QualifiedName first = refers ? other.name() : key.referencedTable();
        if ((refers || isReferred) && stays(other, key) && !first.equals(table)) {
          others.add(logging(first, change.unlogged()));
        }
      }
    }
    return List.of(
        OperationGroup.of(Phase.ALTER_TABLE, new SetTableLogging(table, change.unlogged()))
            .needing(others)
            .creating(Set.of(logging(table, change.unlogged()))));
  }

  private boolean stays(Table table, ForeignKey key) {
    Table wanted = context.declared().table(table.name());
    return wanted != null && key.equals(wanted.constraint(key.name()));
  }

  private static String logging(QualifiedName table, boolean unlogged) {
    return (unlogged ? "unlogged " : "logged ") + table;
  }

  /**
   * Plans to set the parameters of TOAST tables before and after columns come and go: PostgreSQL
   * has such a table only where it needs one, and forgets its parameters where it does not.
   */
  List<OperationGroup> aroundColumns(List<Change> changes) {
    Set<QualifiedName> tables = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change instanceof ColumnChange.Added added) {
        tables.add(added.table());
      } else if (change instanceof ColumnChange.Removed removed) {
        tables.add(removed.table());
      } else if (change instanceof ColumnChange.TypeChanged typed) {
        tables.add(typed.table());
      } else if (change instanceof ColumnChange.GenerationChanged generated) {
        tables.add(generated.table());
      }
    }
    List<OperationGroup> groups = new ArrayList<>();
    for (QualifiedName table : tables) {
      groups.addAll(toast(Phase.DROP_RULE, context.before().table(table)));
      groups.addAll(toast(Phase.ALTER_TABLE, context.declared().table(table)));
    }
    return groups;
  }

  private static List<OperationGroup> toast(Phase phase, @Nullable Table table) {
    if (table == null) {
      return List.of();
    }
    SortedMap<String, String> parameters = new TreeMap<>(table.options().parameters().values());
    parameters.keySet().removeIf(name -> !name.startsWith("toast."));
    return parameters.isEmpty()
        ? List.of()
        : List.of(
            OperationGroup.of(
                phase, new SetTableParameters(table.name(), new Parameters(parameters))));
  }

  /** Put in where all else has its place: {@link ReplicaIdentityForms}. */
  @Override
  public List<OperationGroup> replicaIdentityChanged(
      TableOptionChange.ReplicaIdentityChanged change) {
    return List.of();
  }

  /** Put in where both tables have the same columns: {@link InheritanceForms}. */
  @Override
  public List<OperationGroup> parentsChanged(TableOptionChange.ParentsChanged change) {
    return List.of();
  }

  @Override
  public List<OperationGroup> parametersChanged(TableOptionChange.ParametersChanged change) {
    Map<String, String> before = change.before().values();
    Map<String, String> after = change.after().values();
    List<String> reset = before.keySet().stream().filter(name -> !after.containsKey(name)).toList();
    TreeMap<String, String> set = new TreeMap<>(after);
    set.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
    List<Operation> operations = new ArrayList<>();
    if (!reset.isEmpty()) {
      operations.add(new ResetTableParameters(change.table(), reset));
    }
    if (!set.isEmpty()) {
      operations.add(new SetTableParameters(change.table(), new Parameters(set)));
    }
    return List.of(OperationGroup.of(Phase.ALTER_TABLE, operations.toArray(Operation[]::new)));
  }
}
