package dev.lockstep.core.plan;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Applies operations to a model, without any database. */
public final class Replay {

  private Replay() {}

  /**
   * Returns the model after the operations.
   *
   * @throws dev.lockstep.core.operation.OperationException if one does not fit
   */
  public static Schema apply(Schema before, List<Operation> operations) {
    Schema schema = before;
    for (Operation operation : operations) {
      Families.check(operation, schema);
      schema = operation.apply(schema);
    }
    return schema;
  }

  /**
   * Returns the operations that undo the given ones, the last one first.
   *
   * @throws dev.lockstep.core.operation.OperationException if one does not fit
   */
  public static List<Operation> inverse(Schema before, List<Operation> operations) {
    List<List<Operation>> inverses = new ArrayList<>();
    Schema schema = before;
    for (Operation operation : operations) {
      inverses.add(operation.inverse(schema));
      schema = operation.apply(schema);
    }
    Collections.reverse(inverses);
    return inverses.stream().flatMap(List::stream).toList();
  }
}
