package dev.lockstep.core.operation;

import dev.lockstep.core.model.DefinitionRef;

/** What holds of an object that is described as a whole. */
public sealed interface ObjectPostcondition extends Postcondition {

  /**
   * That object exists.
   *
   * @param ref the object
   */
  record Exists(DefinitionRef ref) implements ObjectPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.objectExists(this);
    }
  }

  /**
   * No object of that kind has that name.
   *
   * @param ref the object
   */
  record Absent(DefinitionRef ref) implements ObjectPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.objectAbsent(this);
    }
  }

  /**
   * One method for each postcondition of an object.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: that object exists. */
    R objectExists(Exists postcondition);

    /** Visits: no object of that kind has that name. */
    R objectAbsent(Absent postcondition);
  }
}
