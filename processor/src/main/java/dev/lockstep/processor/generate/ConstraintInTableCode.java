package dev.lockstep.processor.generate;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import dev.lockstep.processor.generate.Expression.Call;
import java.util.List;

/** Writes constraints as calls on a table's definition: the plain ones in a shorter way. */
final class ConstraintInTableCode implements Constraint.Visitor<Call> {

  private final DefinitionCode definitions;

  ConstraintInTableCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  @Override
  public Call primaryKey(PrimaryKey constraint) {
    return constraint.options().isNone()
        ? DefinitionCode.call("primaryKey", List.of(constraint.name()), constraint.columns())
        : any(constraint);
  }

  @Override
  public Call unique(Unique constraint) {
    return constraint.options().isNone()
        ? DefinitionCode.call("unique", List.of(constraint.name()), constraint.columns())
        : any(constraint);
  }

  @Override
  public Call foreignKey(ForeignKey constraint) {
    return DefinitionCode.with("foreignKey", definitions.constraint(constraint));
  }

  @Override
  public Call check(Check constraint) {
    return constraint.noInherit()
        ? any(constraint)
        : DefinitionCode.call("check", constraint.name(), constraint.expression());
  }

  @Override
  public Call exclusion(Exclusion constraint) {
    return any(constraint);
  }

  private Call any(Constraint constraint) {
    return DefinitionCode.with("constraint", definitions.constraint(constraint));
  }
}
