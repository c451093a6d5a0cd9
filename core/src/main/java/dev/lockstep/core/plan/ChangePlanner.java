package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.ConstraintChange;
import dev.lockstep.core.diff.DefinitionChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.IndexChange;
import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.diff.SequenceChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.diff.TableOptionChange;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTypeComment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns each change into the operations that make it. */
final class ChangePlanner implements Change.Visitor<List<OperationGroup>> {

  private final PlanContext context;
  private final EnumTypePlanner enumTypes;
  private final ColumnPlanner columns;
  private final ConstraintPlanner constraints;
  private final IndexPlanner indexes;
  private final DefinitionPlanner definitions;
  private final TableOptionPlanner tableOptions;
  private final PolicyPlanner policies;
  private final PartitionPlanner partitions;

  ChangePlanner(PlanContext context, DefinitionPlanner definitions, PolicyPlanner policies) {
    this.context = context;
    this.definitions = definitions;
    this.enumTypes = new EnumTypePlanner(context);
    this.constraints = new ConstraintPlanner(context);
    this.indexes = new IndexPlanner(context);
    this.tableOptions = new TableOptionPlanner(context);
    this.policies = policies;
    this.partitions = new PartitionPlanner(context, constraints);
    this.columns = new ColumnPlanner(context, constraints, indexes);
  }

  @Override
  public List<OperationGroup> tableAdded(TableChange.Added change) {
    Table table = change.table();
    List<Constraint> own =
        table.constraints().stream().filter(c -> !(c instanceof ForeignKey)).toList();
    Table alone =
        table
            .withConstraints(own)
            .withOptions(
                table
                    .options()
                    .withPolicies(
                        table.options().policies().stream().filter(p -> !p.hasQuery()).toList()));
    Set<String> creates = new HashSet<>(Refs.keys(table));
    creates.add(Refs.table(table.name()));
    creates.addAll(Refs.relations(table));
    List<OperationGroup> groups = new ArrayList<>();
    groups.add(
        OperationGroup.of(Phase.CREATE_TABLE, new CreateTable(alone))
            .creating(creates)
            .needing(Refs.types(table.columns())));
    table.foreignKeys().forEach(key -> groups.add(constraints.add(table.name(), key)));
    groups.addAll(policies.withQuery(table));
    return groups;
  }

  @Override
  public List<OperationGroup> tableRemoved(TableChange.Removed change) {
    Table table = change.table();
    Set<String> removes = new HashSet<>(Refs.keys(table));
    removes.add(Refs.table(table.name()));
    removes.addAll(Refs.relations(table));
    Set<String> left = new HashSet<>();
    table.columnNames().forEach(name -> left.add(Refs.free(table.name(), name, Refs.TYPE)));
    List<OperationGroup> groups = new ArrayList<>();
    groups.add(
        OperationGroup.of(Phase.DROP_TABLE, new DropTable(table.name()))
            .removing(removes)
            .releasing(Refs.types(table.columns()))
            .creating(left));
    table.foreignKeys().forEach(key -> groups.addAll(constraints.drop(table.name(), key)));
    groups.addAll(policies.dropWithQuery(table));
    return groups;
  }

  @Override
  public List<OperationGroup> columnAdded(ColumnChange.Added change) {
    return columns.added(change);
  }

  @Override
  public List<OperationGroup> columnRemoved(ColumnChange.Removed change) {
    return columns.removed(change);
  }

  @Override
  public List<OperationGroup> columnTypeChanged(ColumnChange.TypeChanged change) {
    return columns.typeChanged(change);
  }

  @Override
  public List<OperationGroup> columnNullabilityChanged(ColumnChange.NullabilityChanged change) {
    return columns.nullabilityChanged(change);
  }

  @Override
  public List<OperationGroup> columnDefaultChanged(ColumnChange.DefaultChanged change) {
    return columns.defaultChanged(change);
  }

  @Override
  public List<OperationGroup> columnIdentityChanged(ColumnChange.IdentityChanged change) {
    return columns.identityChanged(change);
  }

  @Override
  public List<OperationGroup> columnIdentityOptionsChanged(
      ColumnChange.IdentityOptionsChanged change) {
    return columns.identityOptionsChanged(change);
  }

  @Override
  public List<OperationGroup> columnGenerationChanged(ColumnChange.GenerationChanged change) {
    return columns.generationChanged(change);
  }

  @Override
  public List<OperationGroup> columnCollationChanged(ColumnChange.CollationChanged change) {
    return columns.collationChanged(change);
  }

  @Override
  public List<OperationGroup> constraintAdded(ConstraintChange.Added change) {
    return List.of(constraints.add(change.table(), change.constraint()));
  }

  @Override
  public List<OperationGroup> constraintRemoved(ConstraintChange.Removed change) {
    return constraints.drop(change.table(), change.constraint());
  }

  @Override
  public List<OperationGroup> constraintChanged(ConstraintChange.Altered change) {
    List<OperationGroup> groups =
        new ArrayList<>(constraints.drop(change.table(), change.before()));
    groups.add(constraints.add(change.table(), change.after()));
    return groups;
  }

  @Override
  public List<OperationGroup> indexAdded(IndexChange.Added change) {
    return List.of(indexes.create(change.table(), change.index()));
  }

  @Override
  public List<OperationGroup> indexRemoved(IndexChange.Removed change) {
    return List.of(indexes.drop(change.table(), change.index()));
  }

  @Override
  public List<OperationGroup> indexChanged(IndexChange.Altered change) {
    return indexes.replace(change.table(), change.before(), change.after());
  }

  @Override
  public List<OperationGroup> enumTypeAdded(EnumTypeChange.Added change) {
    return List.of(
        OperationGroup.of(Phase.TYPE, new CreateEnumType(change.type()))
            .creating(Set.of(Refs.type(change.type().name()))));
  }

  @Override
  public List<OperationGroup> enumTypeRemoved(EnumTypeChange.Removed change) {
    return List.of(
        OperationGroup.of(Phase.DROP_TYPE, new DropEnumType(change.type().name()))
            .removing(Set.of(Refs.type(change.type().name()))));
  }

  @Override
  public List<OperationGroup> enumLabelsChanged(EnumTypeChange.LabelsChanged change) {
    return List.of(enumTypes.labels(change.before(), change.after()));
  }

  @Override
  public List<OperationGroup> enumCommentChanged(EnumTypeChange.CommentChanged change) {
    return one(Phase.COMMENT, new SetTypeComment(change.type(), change.comment()));
  }

  @Override
  public List<OperationGroup> sequenceAdded(SequenceChange.Added change) {
    return one(Phase.SEQUENCE, new CreateSequence(change.sequence()));
  }

  @Override
  public List<OperationGroup> sequenceRemoved(SequenceChange.Removed change) {
    return one(Phase.DROP_TYPE, new DropSequence(change.sequence().name()));
  }

  @Override
  public List<OperationGroup> sequenceChanged(SequenceChange.Altered change) {
    return one(Phase.SEQUENCE, new AlterSequence(change.after()));
  }

  @Override
  public List<OperationGroup> tableCommentChanged(TableChange.CommentChanged change) {
    return one(Phase.COMMENT, new SetTableComment(change.table(), change.comment()));
  }

  @Override
  public List<OperationGroup> columnCommentChanged(ColumnChange.CommentChanged change) {
    return one(
        Phase.COMMENT, new SetColumnComment(change.table(), change.column(), change.comment()));
  }

  @Override
  public List<OperationGroup> constraintRenamed(ConstraintChange.Renamed change) {
    // A rule over a column that is made anew goes with it; only its name would be left to change.
    return change.before().columnsAmong(context.replaced(change.table())).isEmpty()
        ? constraints.rename(change.table(), change.before(), change.after().name())
        : constraintChanged(
            new ConstraintChange.Altered(change.table(), change.before(), change.after()));
  }

  @Override
  public List<OperationGroup> indexRenamed(IndexChange.Renamed change) {
    return change.before().columnsAmong(context.replaced(change.table())).isEmpty()
        ? indexes.rename(change.table(), change.before().name(), change.after().name())
        : indexes.replace(change.table(), change.before(), change.after());
  }

  @Override
  public List<OperationGroup> definitionAdded(DefinitionChange.Added change) {
    return List.of(definitions.added(change.definition()));
  }

  @Override
  public List<OperationGroup> definitionRemoved(DefinitionChange.Removed change) {
    return List.of(definitions.removed(change.definition()));
  }

  @Override
  public List<OperationGroup> definitionChanged(DefinitionChange.Altered change) {
    return definitions.changed(change.before(), change.after());
  }

  @Override
  public List<OperationGroup> tableRenamed(TableChange.Renamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> enumTypeRenamed(EnumTypeChange.Renamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> sequenceRenamed(SequenceChange.Renamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> columnRenamed(ColumnChange.Renamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> enumLabelRenamed(EnumTypeChange.LabelRenamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> tableOptionChanged(TableOptionChange change) {
    return change.accept(tableOptions);
  }

  @Override
  public List<OperationGroup> policyChanged(PolicyChange change) {
    return change.accept(policies);
  }

  @Override
  public List<OperationGroup> partitionChanged(PartitionChange change) {
    return change.accept(partitions);
  }

  /** The operations of a rename that the developer stated are planned before the comparison. */
  private static List<OperationGroup> planned() {
    return List.of();
  }

  private static List<OperationGroup> one(Phase phase, Operation operation) {
    return List.of(OperationGroup.of(phase, operation));
  }
}
