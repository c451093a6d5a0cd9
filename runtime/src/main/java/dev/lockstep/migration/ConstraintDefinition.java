package dev.lockstep.migration;

import dev.lockstep.core.model.Constraint;

/**
 * A constraint in the making; start with {@link Definitions#primaryKey}, {@link
 * Definitions#unique}, {@link Definitions#check}, {@link Definitions#foreignKey} or {@link
 * Definitions#exclusion}.
 */
public abstract class ConstraintDefinition {

  ConstraintDefinition() {}

  abstract Constraint toConstraint();
}
