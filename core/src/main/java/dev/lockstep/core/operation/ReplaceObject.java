package dev.lockstep.core.operation;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives an object another definition in place, so that what depends on it stays.
 *
 * @param before the definition it has
 * @param after the definition it gets, of the same kind and name
 */
public record ReplaceObject(Definition before, Definition after) implements Operation {

  /**
   * Checks both definitions.
   *
   * @throws OperationException if PostgreSQL has no way from one to the other in place
   */
  public ReplaceObject {
    String obstacle =
        before.ref().equals(after.ref())
            ? InPlace.obstacle(before, after)
            : "they are two objects: " + before.ref() + " and " + after.ref();
    if (obstacle != null) {
      throw new OperationException(
          "Can't replace " + before.ref() + " in place: " + obstacle + "; drop and create it");
    }
  }

  @Override
  public Schema apply(Schema schema) {
    Models.definition(schema, before.ref());
    return schema.with(after);
  }

  @Override
  public List<Operation> inverse(Schema schema) {
    return List.of(new ReplaceObject(after, before));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(ObjectPostcondition.of(after));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.replaceObject(this);
  }
}
