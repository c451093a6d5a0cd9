package dev.lockstep.core.diff;

import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;

/** A difference of a sequence. */
public sealed interface SequenceChange extends Change {

  /**
   * A sequence that only the new model has.
   *
   * @param sequence the sequence
   */
  record Added(Sequence sequence) implements SequenceChange {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(sequence.name());
    }

    @Override
    public String describe() {
      return "sequence " + sequence.name() + ": created";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.sequenceAdded(this);
    }
  }

  /**
   * A sequence that only the old model has.
   *
   * @param sequence the sequence
   */
  record Removed(Sequence sequence) implements SequenceChange {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(sequence.name());
    }

    @Override
    public String describe() {
      return "sequence " + sequence.name() + ": dropped";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.sequenceRemoved(this);
    }
  }

  /**
   * Other options of a sequence.
   *
   * @param before the old sequence
   * @param after the new sequence
   */
  record Altered(Sequence before, Sequence after) implements SequenceChange {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(after.name());
    }

    @Override
    public String describe() {
      return "sequence " + after.name() + ": other options";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.sequenceChanged(this);
    }
  }

  /**
   * A sequence under another name, as the developer said.
   *
   * @param from the old name
   * @param to the new name
   */
  record Renamed(QualifiedName from, QualifiedName to) implements SequenceChange {
    @Override
    public ModelPath path() {
      return ModelPath.sequence(to);
    }

    @Override
    public String describe() {
      return "sequence " + from + ": renamed to " + to;
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.sequenceRenamed(this);
    }
  }

  /**
   * One method for each change of a sequence.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a sequence that only the new model has. */
    R sequenceAdded(Added change);

    /** Visits: a sequence that only the old model has. */
    R sequenceRemoved(Removed change);

    /** Visits: other options of a sequence. */
    R sequenceChanged(Altered change);

    /** Visits: a sequence under another name, as the developer said. */
    R sequenceRenamed(Renamed change);
  }
}
