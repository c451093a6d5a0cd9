package dev.lockstep.core.operation;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Grant;

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
   * A role may do that with an object, and nothing else.
   *
   * @param ref whose privileges on what
   * @param privileges the privileges as one text; empty for none
   */
  record HasPrivileges(DefinitionRef ref, String privileges) implements ObjectPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.hasPrivileges(this);
    }
  }

  /** Returns what holds of a definition that is made. */
  static Postcondition of(Definition definition) {
    return definition instanceof Grant grant
        ? new HasPrivileges(grant.ref(), grant.text())
        : new Exists(definition.ref());
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

    /** Visits: a role may do that with an object, and nothing else. */
    R hasPrivileges(HasPrivileges postcondition);
  }
}
