package dev.lockstep.core.diff;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A difference of an enum type. */
public sealed interface EnumTypeChange extends Change {

  /**
   * An enum type that only the new model has.
   *
   * @param type the type
   */
  record Added(EnumType type) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type.name());
    }

    @Override
    public String describe() {
      return "enum type " + type.name() + ": created with " + type.labels();
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumTypeAdded(this);
    }
  }

  /**
   * An enum type that only the old model has.
   *
   * @param type the type
   */
  record Removed(EnumType type) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type.name());
    }

    @Override
    public String describe() {
      return "enum type " + type.name() + ": dropped";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumTypeRemoved(this);
    }
  }

  /**
   * Other labels, or another order of them.
   *
   * @param before the old type
   * @param after the new type
   */
  record LabelsChanged(EnumType before, EnumType after) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(after.name());
    }

    @Override
    public String describe() {
      return "enum type "
          + after.name()
          + ": labels "
          + before.labels()
          + " become "
          + after.labels();
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumLabelsChanged(this);
    }
  }

  /**
   * Another comment on an enum type.
   *
   * @param type the type
   * @param comment the new comment; null for none
   */
  record CommentChanged(QualifiedName type, @Nullable String comment) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type).property("comment");
    }

    @Override
    public String describe() {
      return "enum type " + type + ": " + Texts.comment(comment);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumCommentChanged(this);
    }
  }

  /**
   * An enum type under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record Renamed(QualifiedName from, QualifiedName to) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(to);
    }

    @Override
    public String describe() {
      return "enum type " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumTypeRenamed(this);
    }
  }

  /**
   * A label with another text, as the developer said.
   *
   * @param type the enum type
   * @param from the old label
   * @param to the new label
   */
  record LabelRenamed(QualifiedName type, String from, String to) implements EnumTypeChange {
    @Override
    public ModelPath path() {
      return ModelPath.enumType(type).label(to);
    }

    @Override
    public String describe() {
      return "enum type " + type + ": label " + from + " renamed to " + to;
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.enumLabelRenamed(this);
    }
  }

  /**
   * One method for each change of an enum type.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: an enum type that only the new model has. */
    R enumTypeAdded(Added change);

    /** Visits: an enum type that only the old model has. */
    R enumTypeRemoved(Removed change);

    /** Visits: other labels, or another order of them. */
    R enumLabelsChanged(LabelsChanged change);

    /** Visits: another comment on an enum type. */
    R enumCommentChanged(CommentChanged change);

    /** Visits: an enum type under another name, as the developer said. */
    R enumTypeRenamed(Renamed change);

    /** Visits: a label with another text, as the developer said. */
    R enumLabelRenamed(LabelRenamed change);
  }
}
