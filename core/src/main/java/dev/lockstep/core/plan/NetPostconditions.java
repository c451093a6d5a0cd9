package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.operation.Postcondition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What holds once all changes are made: steps in between leave nothing to prove. */
final class NetPostconditions implements Change.Visitor<List<Postcondition>> {

  static List<Postcondition> of(List<Change> changes) {
    Set<Postcondition> all = new LinkedHashSet<>();
    changes.forEach(change -> all.addAll(change.accept(new NetPostconditions())));
    return List.copyOf(all);
  }

  @Override
  public List<Postcondition> enumTypeAdded(Change.EnumTypeAdded change) {
    return List.of(new Postcondition.EnumLabels(change.type().name(), change.type().labels()));
  }

  @Override
  public List<Postcondition> enumTypeRemoved(Change.EnumTypeRemoved change) {
    return List.of(new Postcondition.TypeAbsent(change.type().name()));
  }

  @Override
  public List<Postcondition> enumLabelsChanged(Change.EnumLabelsChanged change) {
    return List.of(new Postcondition.EnumLabels(change.after().name(), change.after().labels()));
  }

  @Override
  public List<Postcondition> enumCommentChanged(Change.EnumCommentChanged change) {
    return List.of(new Postcondition.TypeHasComment(change.type(), change.comment()));
  }

  @Override
  public List<Postcondition> sequenceAdded(Change.SequenceAdded change) {
    return List.of(new Postcondition.SequenceExists(change.sequence().name()));
  }

  @Override
  public List<Postcondition> sequenceRemoved(Change.SequenceRemoved change) {
    return List.of(new Postcondition.SequenceAbsent(change.sequence().name()));
  }

  @Override
  public List<Postcondition> sequenceChanged(Change.SequenceChanged change) {
    return List.of(new Postcondition.SequenceExists(change.after().name()));
  }

  @Override
  public List<Postcondition> tableAdded(Change.TableAdded change) {
    return Postcondition.ofTable(change.table());
  }

  @Override
  public List<Postcondition> tableRemoved(Change.TableRemoved change) {
    return List.of(new Postcondition.TableAbsent(change.table().name()));
  }

  @Override
  public List<Postcondition> tableCommentChanged(Change.TableCommentChanged change) {
    return List.of(new Postcondition.TableHasComment(change.table(), change.comment()));
  }

  @Override
  public List<Postcondition> columnAdded(Change.ColumnAdded change) {
    return List.of(
        new Postcondition.ColumnIs(
            change.table(),
            change.column().name(),
            change.column().type(),
            change.column().nullable()));
  }

  @Override
  public List<Postcondition> columnRemoved(Change.ColumnRemoved change) {
    return List.of(new Postcondition.ColumnAbsent(change.table(), change.column().name()));
  }

  @Override
  public List<Postcondition> columnTypeChanged(Change.ColumnTypeChanged change) {
    return List.of(
        new Postcondition.ColumnHasType(
            change.table(), change.after().name(), change.after().type()));
  }

  @Override
  public List<Postcondition> columnNullabilityChanged(Change.ColumnNullabilityChanged change) {
    return List.of(
        new Postcondition.ColumnIsNullable(
            change.table(), change.after().name(), change.after().nullable()));
  }

  @Override
  public List<Postcondition> columnDefaultChanged(Change.ColumnDefaultChanged change) {
    return List.of(
        new Postcondition.ColumnHasDefault(
            change.table(), change.after().name(), change.after().defaultExpression() != null));
  }

  @Override
  public List<Postcondition> columnIdentityChanged(Change.ColumnIdentityChanged change) {
    return List.of(
        new Postcondition.ColumnHasIdentity(
            change.table(), change.after().name(), change.after().identity()));
  }

  @Override
  public List<Postcondition> columnCommentChanged(Change.ColumnCommentChanged change) {
    return List.of(
        new Postcondition.ColumnHasComment(change.table(), change.column(), change.comment()));
  }

  @Override
  public List<Postcondition> constraintAdded(Change.ConstraintAdded change) {
    return List.of(new Postcondition.ConstraintExists(change.table(), change.constraint().name()));
  }

  @Override
  public List<Postcondition> constraintRemoved(Change.ConstraintRemoved change) {
    return List.of(new Postcondition.ConstraintAbsent(change.table(), change.constraint().name()));
  }

  @Override
  public List<Postcondition> constraintChanged(Change.ConstraintChanged change) {
    return List.of(new Postcondition.ConstraintExists(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> constraintRenamed(Change.ConstraintRenamed change) {
    return List.of(
        new Postcondition.ConstraintExists(change.table(), change.after().name()),
        new Postcondition.ConstraintAbsent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> indexAdded(Change.IndexAdded change) {
    return List.of(new Postcondition.IndexValid(change.table(), change.index().name()));
  }

  @Override
  public List<Postcondition> indexRemoved(Change.IndexRemoved change) {
    return List.of(new Postcondition.IndexAbsent(change.table(), change.index().name()));
  }

  @Override
  public List<Postcondition> indexChanged(Change.IndexChanged change) {
    return List.of(new Postcondition.IndexValid(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> indexRenamed(Change.IndexRenamed change) {
    return List.of(
        new Postcondition.IndexValid(change.table(), change.after().name()),
        new Postcondition.IndexAbsent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> tableRenamed(Change.TableRenamed change) {
    return List.of(
        new Postcondition.TableExists(change.to()), new Postcondition.TableAbsent(change.from()));
  }

  @Override
  public List<Postcondition> enumTypeRenamed(Change.EnumTypeRenamed change) {
    return List.of(
        new Postcondition.TypeExists(change.to()), new Postcondition.TypeAbsent(change.from()));
  }

  @Override
  public List<Postcondition> sequenceRenamed(Change.SequenceRenamed change) {
    return List.of(
        new Postcondition.SequenceExists(change.to()),
        new Postcondition.SequenceAbsent(change.from()));
  }

  @Override
  public List<Postcondition> columnRenamed(Change.ColumnRenamed change) {
    return List.of(
        new Postcondition.ColumnExists(change.table(), change.to()),
        new Postcondition.ColumnAbsent(change.table(), change.from()));
  }

  @Override
  public List<Postcondition> enumLabelRenamed(Change.EnumLabelRenamed change) {
    return List.of(new Postcondition.EnumHasLabel(change.type(), change.to()));
  }
}
