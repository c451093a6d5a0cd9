package dev.lockstep.migration;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;

/** A check constraint in the making; start with {@link Definitions#check}. */
public final class CheckDefinition extends ConstraintDefinition {

  private final String name;
  private final String expression;
  private boolean noInherit;

  CheckDefinition(String name, String expression) {
    this.name = name;
    this.expression = expression;
  }

  /** Leaves tables that inherit from this one free of it. */
  public CheckDefinition noInherit() {
    this.noInherit = true;
    return this;
  }

  @Override
  Constraint toConstraint() {
    return new Check(name, expression, noInherit);
  }
}
