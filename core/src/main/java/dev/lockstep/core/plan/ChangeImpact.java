package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.model.Column;
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
    public ChangeImpact enumTypeAdded(Change.EnumTypeAdded change) {
      return additive();
    }

    @Override
    public ChangeImpact enumTypeRemoved(Change.EnumTypeRemoved change) {
      return breaking("Enum type " + change.type().name() + " is gone.");
    }

    @Override
    public ChangeImpact enumLabelsChanged(Change.EnumLabelsChanged change) {
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
    public ChangeImpact enumCommentChanged(Change.EnumCommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact sequenceAdded(Change.SequenceAdded change) {
      return additive();
    }

    @Override
    public ChangeImpact sequenceRemoved(Change.SequenceRemoved change) {
      return breaking("Sequence " + change.sequence().name() + " is gone.");
    }

    @Override
    public ChangeImpact sequenceChanged(Change.SequenceChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact tableAdded(Change.TableAdded change) {
      return additive();
    }

    @Override
    public ChangeImpact tableRemoved(Change.TableRemoved change) {
      return breaking("Table " + change.table().name() + " is gone.");
    }

    @Override
    public ChangeImpact tableCommentChanged(Change.TableCommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact columnAdded(Change.ColumnAdded change) {
      Column column = change.column();
      boolean oldInsertsFail =
          !column.nullable() && column.defaultExpression() == null && column.identity() == null;
      return oldInsertsFail
          ? breaking("Rows of " + change.table() + " need a value for " + column.name() + ".")
          : additive();
    }

    @Override
    public ChangeImpact columnRemoved(Change.ColumnRemoved change) {
      return breaking("Column " + change.table() + "." + change.column().name() + " is gone.");
    }

    @Override
    public ChangeImpact columnTypeChanged(Change.ColumnTypeChanged change) {
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
    public ChangeImpact columnNullabilityChanged(Change.ColumnNullabilityChanged change) {
      return breaking(
          "Column "
              + change.table()
              + "."
              + change.after().name()
              + (change.after().nullable() ? " may be NULL." : " takes NULL no more."));
    }

    @Override
    public ChangeImpact columnDefaultChanged(Change.ColumnDefaultChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact columnIdentityChanged(Change.ColumnIdentityChanged change) {
      return breaking(
          "Column "
              + change.table()
              + "."
              + change.after().name()
              + " gets its values in another way.");
    }

    @Override
    public ChangeImpact columnCommentChanged(Change.ColumnCommentChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact constraintAdded(Change.ConstraintAdded change) {
      return breaking(
          "Rows of "
              + change.table()
              + " that violate "
              + change.constraint().name()
              + " are refused.");
    }

    @Override
    public ChangeImpact constraintRemoved(Change.ConstraintRemoved change) {
      return additive();
    }

    @Override
    public ChangeImpact constraintChanged(Change.ConstraintChanged change) {
      return breaking(
          "Rows of "
              + change.table()
              + " that violate the new "
              + change.after().name()
              + " are refused.");
    }

    @Override
    public ChangeImpact constraintRenamed(Change.ConstraintRenamed change) {
      return neither();
    }

    @Override
    public ChangeImpact indexAdded(Change.IndexAdded change) {
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
    public ChangeImpact indexRemoved(Change.IndexRemoved change) {
      return neither();
    }

    @Override
    public ChangeImpact indexChanged(Change.IndexChanged change) {
      return neither();
    }

    @Override
    public ChangeImpact indexRenamed(Change.IndexRenamed change) {
      return neither();
    }

    @Override
    public ChangeImpact tableRenamed(Change.TableRenamed change) {
      return breaking("Table " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact enumTypeRenamed(Change.EnumTypeRenamed change) {
      return breaking("Enum type " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact sequenceRenamed(Change.SequenceRenamed change) {
      return breaking("Sequence " + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact columnRenamed(Change.ColumnRenamed change) {
      return breaking(
          "Column " + change.table() + "." + change.from() + " is called " + change.to() + ".");
    }

    @Override
    public ChangeImpact enumLabelRenamed(Change.EnumLabelRenamed change) {
      return breaking(
          "Label " + change.from() + " of " + change.type() + " is called " + change.to() + ".");
    }
  }
}
