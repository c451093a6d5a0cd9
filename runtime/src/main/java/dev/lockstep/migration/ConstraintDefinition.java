package dev.lockstep.migration;

import dev.lockstep.core.model.Constraint;

/**
 * A constraint in the making; start with {@link Definitions#primaryKey}, {@link
 * Definitions#unique}, {@link Definitions#check} or {@link Definitions#foreignKey}.
 */
public abstract class ConstraintDefinition {

  ConstraintDefinition() {}

  abstract Constraint toConstraint();

  /** A constraint that its factory has completed. */
  static final class Complete extends ConstraintDefinition {
    private final Constraint constraint;

    Complete(Constraint constraint) {
      this.constraint = constraint;
    }

    @Override
    Constraint toConstraint() {
      return constraint;
    }
  }
}
