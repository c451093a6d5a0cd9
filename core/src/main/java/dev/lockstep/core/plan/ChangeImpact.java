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
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.operation.InPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * What changes mean to code that runs: which part of the version they raise, and what breaks.
 *
 * @param bump the part of the version
 * @param words what breaks, one sentence each
 */
record ChangeImpact(Bump bump, List<String> words) {

  static ChangeImpact of(List<Change> changes) {
    Bump bump = Bump.PATCH;
    List<String> words = new ArrayList<>();
    for (Change change : changes) {
      ChangeImpact impact = change.accept(new Reader());
      bump = impact.bump().compareTo(bump) < 0 ? impact.bump() : bump;
      words.addAll(impact.words());
    }
    return new ChangeImpact(bump, words);
  }

  private static ChangeImpact breaking(String words) {
    return new ChangeImpact(Bump.MAJOR, List.of(words));
  }

  private static ChangeImpact additive() {
    return new ChangeImpact(Bump.MINOR, List.of());
  }

  private static ChangeImpact neither() {
    return new ChangeImpact(Bump.PATCH, List.of());
  }

  /** The impact of one change. */
  private static final class Reader implements Change.Visitor<ChangeImpact> {

    @Override
    public ChangeImpact enumTypeAdded(EnumTypeChange.Added change) {
      return additive();
    }

    @Override
    public ChangeImpact enumTypeRemoved(EnumTypeChange.Removed change) {
      return breaking("Enum type " + change.type().name() + " is gone.");
    }

    @Override
    public ChangeImpact enumLabelsChanged(EnumTypeChange.LabelsChanged change) {
      List<String> gone =
          change.before().labels().stream()
              .filter(label -> !change.after().labels().contains(label))
              .toList();
      return gone.isEmpty()
          ? additive()
          : breaking(
              "Enum type " + change.after().name() + " has no " + String.join(", ", gone) + ".");
    }

    @Override
    public ChangeImpact enumCommentChanged(EnumTypeChange.CommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact sequenceAdded(SequenceChange.Added change) {
      return additive();
    }

    @Override
    public ChangeImpact sequenceRemoved(SequenceChange.Removed change) {
      return breaking("Sequence " + change.sequence().name() + " is gone.");
    }

    @Override
    public ChangeImpact sequenceChanged(SequenceChange.Altered change) {
      return neither();
    }

    @Override
    public ChangeImpact tableAdded(TableChange.Added change) {
      return additive();
    }

    @Override
    public ChangeImpact tableRemoved(TableChange.Removed change) {
      return breaking("Table " + change.table().name() + " is gone.");
    }

    @Override
    public ChangeImpact tableCommentChanged(TableChange.CommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact columnAdded(ColumnChange.Added change) {
      Column column = change.column();
      boolean oldInsertsFail = !column.nullable() && !column.isFilled();
      return oldInsertsFail
          ? breaking("Rows of " + change.table() + " need a value for " + column.name() + ".")
          : additive();
    }

    @Override
    public ChangeImpact columnRemoved(ColumnChange.Removed change) {
      return breaking("Column " + change.table() + "." + change.column().name() + " is gone.");
    }

    @Override
    public ChangeImpact columnTypeChanged(ColumnChange.TypeChanged change) {
      return TypeCasts.widens(change.before().type(), change.after().type())
          ? additive()
          : breaking(
              "Column "
                  + change.table()
                  + "."
                  + change.after().name()
                  + " is no longer "
                  + change.before().type()
                  + " but "
                  + change.after().type()
                  + ".");
    }

    @Override
    public ChangeImpact columnNullabilityChanged(ColumnChange.NullabilityChanged change) {
      return breaking(
          "Column "
              + change.table()
              + "."
              + change.after().name()
              + (change.after().nullable() ? " may be NULL." : " takes NULL no more."));
    }

    @Override
    public ChangeImpact columnDefaultChanged(ColumnChange.DefaultChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact columnIdentityChanged(ColumnChange.IdentityChanged change) {
      return breaking(
          "Column "
              + change.table()
              + "."
              + change.after().name()
              + " gets its values in another way.");
    }

    @Override
    public ChangeImpact columnIdentityOptionsChanged(ColumnChange.IdentityOptionsChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact columnGenerationChanged(ColumnChange.GenerationChanged change) {
      return breaking(
          "Column "
              + change.table()
              + "."
              + change.after().name()
              + " gets its values in another way.");
    }

    @Override
    public ChangeImpact columnCollationChanged(ColumnChange.CollationChanged change) {
      return breaking(
          "Column " + change.table() + "." + change.after().name() + " sorts in another way.");
    }

    @Override
    public ChangeImpact columnCommentChanged(ColumnChange.CommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact constraintAdded(ConstraintChange.Added change) {
      return breaking(
          "Rows of "
              + change.table()
              + " that violate "
              + change.constraint().name()
              + " are refused.");
    }

    @Override
    public ChangeImpact constraintRemoved(ConstraintChange.Removed change) {
      return additive();
    }

    @Override
    public ChangeImpact constraintChanged(ConstraintChange.Altered change) {
      return breaking(
          "Rows of "
              + change.table()
              + " that violate the new "
              + change.after().name()
              + " are refused.");
    }

    @Override
    public ChangeImpact constraintRenamed(ConstraintChange.Renamed change) {
      return neither();
    }

    @Override
    public ChangeImpact indexAdded(IndexChange.Added change) {
      return change.index().unique()
          ? breaking(
              "Rows of "
                  + change.table()
                  + " that repeat "
                  + change.index().name()
                  + " are refused.")
          : neither();
    }

    @Override
    public ChangeImpact indexRemoved(IndexChange.Removed change) {
      return neither();
    }

    @Override
    public ChangeImpact indexChanged(IndexChange.Altered change) {
      return neither();
    }

    @Override
    public ChangeImpact indexRenamed(IndexChange.Renamed change) {
      return neither();
    }

    @Override
    public ChangeImpact definitionAdded(DefinitionChange.Added change) {
      return additive();
    }

    @Override
    public ChangeImpact definitionRemoved(DefinitionChange.Removed change) {
      return breaking("There is no " + change.definition().ref() + " any more.");
    }

    @Override
    public ChangeImpact definitionChanged(DefinitionChange.Altered change) {
      boolean sameUse =
          InPlace.obstacle(change.before(), change.after()) == null
              && !change.after().kind().isType();
      if (change.after() instanceof Grant grant && !grant.allows((Grant) change.before())) {
        return breaking("The role of the " + grant.ref() + " may do less.");
      }
      return sameUse ? neither() : breaking("There is another " + change.after().ref() + ".");
    }

    @Override
    public ChangeImpact tableOptionChanged(TableOptionChange change) {
      return change.accept(new TableOptionImpact());
    }

    @Override
    public ChangeImpact policyChanged(PolicyChange change) {
      return change.accept(new PolicyImpact());
    }

    @Override
    public ChangeImpact partitionChanged(PartitionChange change) {
      return change.accept(new PartitionImpact());
    }

    @Override
    public ChangeImpact tableRenamed(TableChange.Renamed change) {
      return breaking("Table " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact enumTypeRenamed(EnumTypeChange.Renamed change) {
      return breaking("Enum type " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact sequenceRenamed(SequenceChange.Renamed change) {
      return breaking("Sequence " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact columnRenamed(ColumnChange.Renamed change) {
      return breaking(
          "Column " + change.table() + "." + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact enumLabelRenamed(EnumTypeChange.LabelRenamed change) {
      return breaking(
          "Label " + change.from() + " of " + change.type() + " is called " + change.to() + ".");
    }
  }
}
