package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of a type. */
public sealed interface TypePostcondition extends Postcondition {

  /**
   * That type exists.
   *
   * @param type the type
   */
  record Exists(QualifiedName type) implements TypePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.typeExists(this);
    }
  }

  /**
   * No type has that name.
   *
   * @param type the type
   */
  record Absent(QualifiedName type) implements TypePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.typeAbsent(this);
    }
  }

  /**
   * An enum type has exactly these labels in this order.
   *
   * @param type the type
   * @param labels the labels
   */
  record Labels(QualifiedName type, List<String> labels) implements TypePostcondition {
    /** Copies the labels. */
    public Labels {
      labels = List.copyOf(labels);
    }

    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.enumLabels(this);
    }
  }

  /**
   * An enum type has this label.
   *
   * @param type the type
   * @param label the label
   */
  record HasLabel(QualifiedName type, String label) implements TypePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.enumHasLabel(this);
    }
  }

  /**
   * A type has this comment.
   *
   * @param type the type
   * @param comment the comment; null for none
   */
  record HasComment(QualifiedName type, @Nullable String comment) implements TypePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.typeHasComment(this);
    }
  }

  /**
   * One method for each postcondition of a type.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: that type exists. */
    R typeExists(Exists postcondition);

    /** Visits: no type has that name. */
    R typeAbsent(Absent postcondition);

    /** Visits: an enum type has exactly these labels in this order. */
    R enumLabels(Labels postcondition);

    /** Visits: an enum type has this label. */
    R enumHasLabel(HasLabel postcondition);

    /** Visits: a type has this comment. */
    R typeHasComment(HasComment postcondition);
  }
}
