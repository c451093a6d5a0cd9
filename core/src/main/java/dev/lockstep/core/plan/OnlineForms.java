package dev.lockstep.core.plan;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives changes of tables that may have rows and clients the form that does not block them. What
 * holds a strong lock for a moment stays where it is, in the transaction with all the rest; what
 * reads the rows comes at the end, in transactions of its own. Where a later operation counts on a
 * change the change stays plain, so that no transaction ends in between.
 */
final class OnlineForms {

  private final List<Operation> operations;
  private final Set<QualifiedName> quiet = new HashSet<>();
  private final List<Operation> result = new ArrayList<>();
  private final List<Operation> drops = new ArrayList<>();
  private final List<Operation> backfills = new ArrayList<>();
  private final List<Operation> notNulls = new ArrayList<>();
  private final List<Operation> keys = new ArrayList<>();
  private final List<Operation> references = new ArrayList<>();
  private final List<Operation> validations = new ArrayList<>();
  private final ChecksAway checks = new ChecksAway();
  private Schema schema;

  private OnlineForms(Schema before, List<Operation> operations, Collection<QualifiedName> small) {
    this.schema = before;
    this.operations = operations;
    this.quiet.addAll(small);
    for (Operation operation : operations) {
      if (operation instanceof CreateTable creation) {
        quiet.add(creation.table().name());
      }
    }
  }

  /**
   * Returns the operations in these forms.
   *
   * @param before the model before them
   * @param small tables that are read so fast that nobody notices
   */
  static List<Operation> of(
      Schema before, List<Operation> operations, Collection<QualifiedName> small) {
    ShadowForms shadows = ShadowForms.of(before, operations, small);
    List<Operation> all = new ArrayList<>(shadows.front());
    Schema prepared = Replay.apply(before, shadows.front());
    all.addAll(new OnlineForms(prepared, shadows.rest(), small).result());
    all.addAll(shadows.last());
    return all;
  }

  private List<Operation> result() {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      List<Operation> later = operations.subList(i + 1, operations.size());
      if (operation instanceof AddColumn addition
          && isBusy(addition.table())
          && FilledColumn.isFor(addition, schema, later, this::comesLast)) {
        FilledColumn.of(addition, result, backfills);
      } else if (operation instanceof SetNotNull change && isBusy(change.table())) {
        notNull(change, later);
      } else if (operation instanceof AddConstraint addition && isBusy(addition.table())) {
        constraint(addition, later);
      } else if (operation instanceof AlterColumnType change && isBusy(change.table())) {
        checks.before(change, schema, later).forEach(this::addAndApply);
        result.add(change);
      } else if (operation instanceof CreatePartition creation && isBusy(creation.table())) {
        result.add(new CreatePartition(creation.table(), creation.partition(), true));
      } else if (operation instanceof DropPartition drop
          && isBusy(drop.table())
          && PartitionsAway.isFor(drop, operations, schema)) {
        drops.add(new DropPartition(drop.table(), drop.of(), drop.partition(), true));
      } else if (operation instanceof CreateIndex creation
          && isPartitioned(creation.table())
          && operations.stream().noneMatch(each -> rebuilds(each, creation.table()))) {
        result.add(new CreateIndexOnPartitions(creation.table(), creation.index()));
      } else {
        result.add(operation);
      }
      schema = operation.apply(schema);
      for (AddConstraintNotValid check : checks.after(later)) {
        addAndApply(check);
        validations.add(new ValidateConstraint(check.table(), check.constraint().name()));
      }
    }
    result.addAll(drops);
    result.addAll(backfills);
    result.addAll(notNulls);
    result.addAll(keys);
    result.addAll(references);
    result.addAll(validations);
    return result;
  }

  private void addAndApply(Operation operation) {
    result.add(operation);
    schema = operation.apply(schema);
  }

  private boolean isBusy(QualifiedName name) {
    return schema.table(name) != null && !quiet.contains(name);
  }

  /** Returns whether it is one whose rows are in partitions, and busy. */
  private boolean isPartitioned(QualifiedName name) {
    Table table = schema.table(name);
    return table != null && isBusy(name) && table.options().isPartitioned();
  }

  /** Returns whether indexes are away for it, and come back in the same transaction. */
  private static boolean rebuilds(Operation operation, QualifiedName table) {
    return (operation instanceof AlterColumnType change && change.table().equals(table))
        || (operation instanceof DropColumn drop && drop.table().equals(table));
  }

  private void notNull(SetNotNull change, List<Operation> later) {
    QualifiedName table = change.table();
    boolean needed =
        later.stream()
            .anyMatch(
                operation ->
                    disturbs(operation, table)
                        || (operation instanceof SetIdentity identity
                            && identity.table().equals(table))
                        || (operation instanceof AddConstraint addition
                            && addition.table().equals(table)
                            && addition.constraint() instanceof PrimaryKey
                            && isNeeded(addition, laterThan(addition, later))));
    if (needed) {
      result.add(change);
    } else {
      result.add(new AddNotNullNotValid(table, change.column()));
      notNulls.add(new ValidateNotNull(table, change.column()));
    }
  }

  private static List<Operation> laterThan(Operation operation, List<Operation> operations) {
    return operations.subList(operations.indexOf(operation) + 1, operations.size());
  }

  private void constraint(AddConstraint addition, List<Operation> later) {
    QualifiedName table = addition.table();
    Constraint constraint = addition.constraint();
    if (isNeeded(addition, later)) {
      result.add(addition);
    } else if (constraint instanceof Check) {
      result.add(new AddConstraintNotValid(table, constraint));
      validations.add(new ValidateConstraint(table, constraint.name()));
    } else if (constraint instanceof ForeignKey && isPartitioned(table)) {
      references.add(new AddConstraintOnPartitions(table, constraint));
    } else if (constraint instanceof ForeignKey key) {
      // One to a key that comes at the end comes after it.
      (isWaitingFor(key) ? references : result).add(new AddConstraintNotValid(table, constraint));
      validations.add(new ValidateConstraint(table, constraint.name()));
    } else if (isKey(constraint)) {
      keys.add(
          isPartitioned(table)
              ? new AddConstraintOnPartitions(table, constraint)
              : new AddConstraintConcurrently(table, constraint));
    } else {
      result.add(addition);
    }
  }

  /** Returns whether it is a key that is built at the end, over values that are there by then. */
  private boolean comesLast(AddConstraint addition) {
    return isKey(addition.constraint()) && !isNeeded(addition, laterThan(addition, operations));
  }

  private static boolean isKey(Constraint constraint) {
    return constraint instanceof Unique || constraint instanceof PrimaryKey;
  }

  private boolean isWaitingFor(ForeignKey key) {
    return keys.stream()
        .anyMatch(
            operation ->
                operation instanceof OnlineOperation waiting
                    && waiting.table().equals(key.referencedTable()));
  }

  private boolean isNeeded(AddConstraint addition, List<Operation> later) {
    boolean key = isKey(addition.constraint());
    return later.stream()
        .anyMatch(
            operation ->
                disturbs(operation, addition.table())
                    || (key && countsOn(operation, addition.table(), later)));
  }

  /** Returns whether the operation changes what an operation at the end would find. */
  static boolean disturbs(Operation operation, QualifiedName table) {
    if (operation instanceof SqlStep
        || operation instanceof CodeStep
        || operation instanceof Backfill
        || operation instanceof PartitionOperation) {
      return true;
    }
    if (operation instanceof RenameTable rename) {
      return rename.from().equals(table) || rename.to().equals(table);
    }
    return table.equals(reshaped(operation));
  }

  private static @Nullable QualifiedName reshaped(Operation operation) {
    if (operation instanceof RenameColumn rename) {
      return rename.table();
    }
    if (operation instanceof RenameConstraint rename) {
      return rename.table();
    }
    if (operation instanceof DropColumn drop) {
      return drop.table();
    }
    if (operation instanceof DropConstraint drop) {
      return drop.table();
    }
    if (operation instanceof AlterColumnType change) {
      return change.table();
    }
    if (operation instanceof SwapColumn swap) {
      return swap.table();
    }
    return operation instanceof DropTable drop ? drop.name() : null;
  }

  /** Returns whether the operation is possible only while the table has its keys. */
  private boolean countsOn(Operation operation, QualifiedName table, List<Operation> all) {
    if (operation instanceof CreateTable creation) {
      return creation.table().foreignKeys().stream()
          .anyMatch(key -> key.referencedTable().equals(table));
    }
    if (operation instanceof AddConstraint addition
        && addition.constraint() instanceof ForeignKey key
        && key.referencedTable().equals(table)) {
      // It waits as well where it can.
      return !isBusy(addition.table()) || isNeeded(addition, laterThan(addition, all));
    }
    Definition definition =
        operation instanceof CreateObject creation
            ? creation.definition()
            : operation instanceof ReplaceObject replacement ? replacement.after() : null;
    Mentions mentions = definition == null ? null : Mentions.of(definition);
    return mentions != null && mentions.has("group") && mentions.has(table.name());
  }
}
