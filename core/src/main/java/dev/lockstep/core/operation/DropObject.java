package dev.lockstep.core.operation;

import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops what is described as a whole. PostgreSQL refuses while something depends on it.
 *
 * @param ref what to drop
 * @param keepsPrivileges whether its privileges are kept for the creation that follows
 */
public record DropObject(DefinitionRef ref, boolean keepsPrivileges) implements Operation {

  /** Makes a drop after which nothing comes back. */
  public DropObject(DefinitionRef ref) {
    this(ref, false);
  }

  @Override
  public Schema apply(Schema before) {
    return before.without(Models.definition(before, ref));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new CreateObject(Models.definition(before, ref), keepsPrivileges));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new ObjectPostcondition.Absent(ref));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropObject(this);
  }
}
