package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
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

  private final EnumTypePlanner enumTypes;
  private final ColumnPlanner columns;
  private final ConstraintPlanner constraints;
  private final IndexPlanner indexes;

  ChangePlanner(PlanContext context) {
    this.enumTypes = new EnumTypePlanner(context);
    this.columns = new ColumnPlanner(context);
    this.constraints = new ConstraintPlanner(context);
    this.indexes = new IndexPlanner(context);
  }

  @Override
  public List<OperationGroup> tableAdded(Change.TableAdded change) {
    Table table = change.table();
    List<Constraint> own =
        table.constraints().stream().filter(c -> !(c instanceof ForeignKey)).toList();
    Set<String> creates = new HashSet<>(Refs.keys(table));
    creates.add(Refs.table(table.name()));
    creates.addAll(Refs.relations(table));
    List<OperationGroup> groups = new ArrayList<>();
    groups.add(
        OperationGroup.of(Phase.CREATE_TABLE, new CreateTable(table.withConstraints(own)))
            .creating(creates)
            .needing(Refs.types(table.columns())));
    table.foreignKeys().forEach(key -> groups.add(constraints.add(table.name(), key)));
    return groups;
  }

  @Override
  public List<OperationGroup> tableRemoved(Change.TableRemoved change) {
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
    return groups;
  }

  @Override
  public List<OperationGroup> columnAdded(Change.ColumnAdded change) {
    return columns.added(change);
  }

  @Override
  public List<OperationGroup> columnRemoved(Change.ColumnRemoved change) {
    return columns.removed(change);
  }

  @Override
  public List<OperationGroup> columnTypeChanged(Change.ColumnTypeChanged change) {
    return columns.typeChanged(change);
  }

  @Override
  public List<OperationGroup> columnNullabilityChanged(Change.ColumnNullabilityChanged change) {
    return columns.nullabilityChanged(change);
  }

  @Override
  public List<OperationGroup> columnDefaultChanged(Change.ColumnDefaultChanged change) {
    return columns.defaultChanged(change);
  }

  @Override
  public List<OperationGroup> columnIdentityChanged(Change.ColumnIdentityChanged change) {
    return columns.identityChanged(change);
  }

  @Override
  public List<OperationGroup> constraintAdded(Change.ConstraintAdded change) {
    return List.of(constraints.add(change.table(), change.constraint()));
  }

  @Override
  public List<OperationGroup> constraintRemoved(Change.ConstraintRemoved change) {
    return constraints.drop(change.table(), change.constraint());
  }

  @Override
  public List<OperationGroup> constraintChanged(Change.ConstraintChanged change) {
    List<OperationGroup> groups =
        new ArrayList<>(constraints.drop(change.table(), change.before()));
    groups.add(constraints.add(change.table(), change.after()));
    return groups;
  }

  @Override
  public List<OperationGroup> indexAdded(Change.IndexAdded change) {
    return List.of(indexes.create(change.table(), change.index()));
  }

  @Override
  public List<OperationGroup> indexRemoved(Change.IndexRemoved change) {
    return List.of(indexes.drop(change.table(), change.index()));
  }

  @Override
  public List<OperationGroup> indexChanged(Change.IndexChanged change) {
    return indexes.replace(change.table(), change.before(), change.after());
  }

  @Override
  public List<OperationGroup> enumTypeAdded(Change.EnumTypeAdded change) {
    return List.of(
        OperationGroup.of(Phase.TYPE, new CreateEnumType(change.type()))
            .creating(Set.of(Refs.type(change.type().name()))));
  }

  @Override
  public List<OperationGroup> enumTypeRemoved(Change.EnumTypeRemoved change) {
    return List.of(
        OperationGroup.of(Phase.DROP_TYPE, new DropEnumType(change.type().name()))
            .removing(Set.of(Refs.type(change.type().name()))));
  }

  @Override
  public List<OperationGroup> enumLabelsChanged(Change.EnumLabelsChanged change) {
    return List.of(enumTypes.labels(change.before(), change.after()));
  }

  @Override
  public List<OperationGroup> enumCommentChanged(Change.EnumCommentChanged change) {
    return one(Phase.COMMENT, new SetTypeComment(change.type(), change.comment()));
  }

  @Override
  public List<OperationGroup> sequenceAdded(Change.SequenceAdded change) {
    return one(Phase.SEQUENCE, new CreateSequence(change.sequence()));
  }

  @Override
  public List<OperationGroup> sequenceRemoved(Change.SequenceRemoved change) {
    return one(Phase.DROP_TYPE, new DropSequence(change.sequence().name()));
  }

  @Override
  public List<OperationGroup> sequenceChanged(Change.SequenceChanged change) {
    return one(Phase.SEQUENCE, new AlterSequence(change.after()));
  }

  @Override
  public List<OperationGroup> tableCommentChanged(Change.TableCommentChanged change) {
    return one(Phase.COMMENT, new SetTableComment(change.table(), change.comment()));
  }

  @Override
  public List<OperationGroup> columnCommentChanged(Change.ColumnCommentChanged change) {
    return one(
        Phase.COMMENT, new SetColumnComment(change.table(), change.column(), change.comment()));
  }

  @Override
  public List<OperationGroup> constraintRenamed(Change.ConstraintRenamed change) {
    return constraints.rename(change.table(), change.before(), change.after().name());
  }

  @Override
  public List<OperationGroup> indexRenamed(Change.IndexRenamed change) {
    return indexes.rename(change.table(), change.before().name(), change.after().name());
  }

  @Override
  public List<OperationGroup> tableRenamed(Change.TableRenamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> enumTypeRenamed(Change.EnumTypeRenamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> sequenceRenamed(Change.SequenceRenamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> columnRenamed(Change.ColumnRenamed change) {
    return planned();
  }

  @Override
  public List<OperationGroup> enumLabelRenamed(Change.EnumLabelRenamed change) {
    return planned();
  }

  /** The operations of a rename that the developer stated are planned before the comparison. */
  private static List<OperationGroup> planned() {
    return List.of();
  }

  private static List<OperationGroup> one(Phase phase, Operation operation) {
    return List.of(OperationGroup.of(phase, operation));
  }
}
