package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;

/** What holds of a sequence. */
public sealed interface SequencePostcondition extends Postcondition {

  /**
   * That sequence exists.
   *
   * @param sequence the sequence
   */
  record Exists(QualifiedName sequence) implements SequencePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.sequenceExists(this);
    }
  }

  /**
   * No sequence has that name.
   *
   * @param sequence the sequence
   */
  record Absent(QualifiedName sequence) implements SequencePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.sequenceAbsent(this);
    }
  }

  /**
   * One method for each postcondition of a sequence.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: that sequence exists. */
    R sequenceExists(Exists postcondition);

    /** Visits: no sequence has that name. */
    R sequenceAbsent(Absent postcondition);
  }
}
