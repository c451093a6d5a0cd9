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
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.operation.SequencePostcondition;
import dev.lockstep.core.operation.TablePostcondition;
import dev.lockstep.core.operation.TypePostcondition;
import java.util.ArrayList;
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
  public List<Postcondition> enumTypeAdded(EnumTypeChange.Added change) {
    return List.of(new TypePostcondition.Labels(change.type().name(), change.type().labels()));
  }

  @Override
  public List<Postcondition> enumTypeRemoved(EnumTypeChange.Removed change) {
    return List.of(new TypePostcondition.Absent(change.type().name()));
  }

  @Override
  public List<Postcondition> enumLabelsChanged(EnumTypeChange.LabelsChanged change) {
    return List.of(new TypePostcondition.Labels(change.after().name(), change.after().labels()));
  }

  @Override
  public List<Postcondition> enumCommentChanged(EnumTypeChange.CommentChanged change) {
    return List.of(new TypePostcondition.HasComment(change.type(), change.comment()));
  }

  @Override
  public List<Postcondition> sequenceAdded(SequenceChange.Added change) {
    return List.of(new SequencePostcondition.Exists(change.sequence().name()));
  }

  @Override
  public List<Postcondition> sequenceRemoved(SequenceChange.Removed change) {
    return List.of(new SequencePostcondition.Absent(change.sequence().name()));
  }

  @Override
  public List<Postcondition> sequenceChanged(SequenceChange.Altered change) {
    return List.of(new SequencePostcondition.Exists(change.after().name()));
  }

  @Override
  public List<Postcondition> tableAdded(TableChange.Added change) {
    return Postcondition.ofTable(change.table());
  }

  @Override
  public List<Postcondition> tableRemoved(TableChange.Removed change) {
    return List.of(new TablePostcondition.Absent(change.table().name()));
  }

  @Override
  public List<Postcondition> tableCommentChanged(TableChange.CommentChanged change) {
    return List.of(new TablePostcondition.HasComment(change.table(), change.comment()));
  }

  @Override
  public List<Postcondition> columnAdded(ColumnChange.Added change) {
    return ColumnPostcondition.of(change.table(), change.column());
  }

  @Override
  public List<Postcondition> columnRemoved(ColumnChange.Removed change) {
    return List.of(new ColumnPostcondition.Absent(change.table(), change.column().name()));
  }

  @Override
  public List<Postcondition> columnTypeChanged(ColumnChange.TypeChanged change) {
    return List.of(
        new ColumnPostcondition.HasType(
            change.table(), change.after().name(), change.after().type()));
  }

  @Override
  public List<Postcondition> columnNullabilityChanged(ColumnChange.NullabilityChanged change) {
    return List.of(
        new ColumnPostcondition.IsNullable(
            change.table(), change.after().name(), change.after().nullable()));
  }

  @Override
  public List<Postcondition> columnDefaultChanged(ColumnChange.DefaultChanged change) {
    return List.of(
        new ColumnPostcondition.HasDefault(
            change.table(), change.after().name(), change.after().defaultExpression() != null));
  }

  @Override
  public List<Postcondition> columnIdentityChanged(ColumnChange.IdentityChanged change) {
    return List.of(
        new ColumnPostcondition.HasIdentity(
            change.table(), change.after().name(), change.after().identity()));
  }

  @Override
  public List<Postcondition> columnIdentityOptionsChanged(
      ColumnChange.IdentityOptionsChanged change) {
    return List.of(
        new ColumnPostcondition.HasIdentityOptions(
            change.table(), change.after().name(), change.after().options().identity()));
  }

  @Override
  public List<Postcondition> columnGenerationChanged(ColumnChange.GenerationChanged change) {
    List<Postcondition> all =
        new ArrayList<>(ColumnPostcondition.of(change.table(), change.after()));
    if (change.after().generation() == null) {
      all.add(new ColumnPostcondition.IsGenerated(change.table(), change.after().name(), false));
    }
    return all;
  }

  @Override
  public List<Postcondition> columnCollationChanged(ColumnChange.CollationChanged change) {
    return List.of(
        new ColumnPostcondition.HasCollation(
            change.table(), change.after().name(), change.after().collation()));
  }

  @Override
  public List<Postcondition> columnCommentChanged(ColumnChange.CommentChanged change) {
    return List.of(
        new ColumnPostcondition.HasComment(change.table(), change.column(), change.comment()));
  }

  @Override
  public List<Postcondition> constraintAdded(ConstraintChange.Added change) {
    return List.of(
        new RulePostcondition.ConstraintExists(change.table(), change.constraint().name()));
  }

  @Override
  public List<Postcondition> constraintRemoved(ConstraintChange.Removed change) {
    return List.of(
        new RulePostcondition.ConstraintAbsent(change.table(), change.constraint().name()));
  }

  @Override
  public List<Postcondition> constraintChanged(ConstraintChange.Altered change) {
    return List.of(new RulePostcondition.ConstraintExists(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> constraintRenamed(ConstraintChange.Renamed change) {
    return List.of(
        new RulePostcondition.ConstraintExists(change.table(), change.after().name()),
        new RulePostcondition.ConstraintAbsent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> indexAdded(IndexChange.Added change) {
    return List.of(new RulePostcondition.IndexValid(change.table(), change.index().name()));
  }

  @Override
  public List<Postcondition> indexRemoved(IndexChange.Removed change) {
    return List.of(new RulePostcondition.IndexAbsent(change.table(), change.index().name()));
  }

  @Override
  public List<Postcondition> indexChanged(IndexChange.Altered change) {
    return List.of(new RulePostcondition.IndexValid(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> indexRenamed(IndexChange.Renamed change) {
    return List.of(
        new RulePostcondition.IndexValid(change.table(), change.after().name()),
        new RulePostcondition.IndexAbsent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> definitionAdded(DefinitionChange.Added change) {
    return List.of(ObjectPostcondition.of(change.definition()));
  }

  @Override
  public List<Postcondition> definitionRemoved(DefinitionChange.Removed change) {
    return List.of(new ObjectPostcondition.Absent(change.definition().ref()));
  }

  @Override
  public List<Postcondition> definitionChanged(DefinitionChange.Altered change) {
    return List.of(ObjectPostcondition.of(change.after()));
  }

  @Override
  public List<Postcondition> tableOptionChanged(TableOptionChange change) {
    return change.accept(new TableOptionPromises());
  }

  @Override
  public List<Postcondition> policyChanged(PolicyChange change) {
    return change.accept(new PolicyPromises());
  }

  @Override
  public List<Postcondition> partitionChanged(PartitionChange change) {
    return change.accept(new PartitionPromises());
  }

  @Override
  public List<Postcondition> tableRenamed(TableChange.Renamed change) {
    return List.of(
        new TablePostcondition.Exists(change.to()), new TablePostcondition.Absent(change.from()));
  }

  @Override
  public List<Postcondition> enumTypeRenamed(EnumTypeChange.Renamed change) {
    return List.of(
        new TypePostcondition.Exists(change.to()), new TypePostcondition.Absent(change.from()));
  }

  @Override
  public List<Postcondition> sequenceRenamed(SequenceChange.Renamed change) {
    return List.of(
        new SequencePostcondition.Exists(change.to()),
        new SequencePostcondition.Absent(change.from()));
  }

  @Override
  public List<Postcondition> columnRenamed(ColumnChange.Renamed change) {
    return List.of(
        new ColumnPostcondition.Exists(change.table(), change.to()),
        new ColumnPostcondition.Absent(change.table(), change.from()));
  }

  @Override
  public List<Postcondition> enumLabelRenamed(EnumTypeChange.LabelRenamed change) {
    return List.of(new TypePostcondition.HasLabel(change.type(), change.to()));
  }
}
