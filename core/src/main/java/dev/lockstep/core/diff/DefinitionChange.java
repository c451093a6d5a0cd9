package dev.lockstep.core.diff;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.ModelPath;

/** A difference of what is described as a whole: a schema, a domain, a view, a function. */
public sealed interface DefinitionChange extends Change {

  /**
   * A definition that only the new model has.
   *
   * @param definition the definition
   */
  record Added(Definition definition) implements DefinitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.definition(definition.ref());
    }

    @Override
    public String describe() {
      return definition.ref() + ": created";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.definitionAdded(this);
    }
  }

  /**
   * A definition that only the old model has.
   *
   * @param definition the definition
   */
  record Removed(Definition definition) implements DefinitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.definition(definition.ref());
    }

    @Override
    public String describe() {
      return definition.ref() + ": dropped";
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.definitionRemoved(this);
    }
  }

  /**
   * Another definition under the same name.
   *
   * @param before the old definition
   * @param after the new definition
   */
  record Altered(Definition before, Definition after) implements DefinitionChange {
    @Override
    public ModelPath path() {
      return ModelPath.definition(after.ref());
    }

    @Override
    public String describe() {
      return after.ref() + ": " + DefinitionDiffer.words(before, after);
    }

    @Override
    public <R> R accept(Change.Visitor<R> visitor) {
      return visitor.definitionChanged(this);
    }
  }

  /**
   * One method for each change of a definition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a definition that only the new model has. */
    R definitionAdded(Added change);

    /** Visits: a definition that only the old model has. */
    R definitionRemoved(Removed change);

    /** Visits: another definition under the same name. */
    R definitionChanged(Altered change);
  }
}
