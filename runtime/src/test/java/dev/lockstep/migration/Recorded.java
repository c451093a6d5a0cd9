package dev.lockstep.migration;

import dev.lockstep.core.operation.Operation;
import java.util.List;

/** Records operations as they are: those of a plan. */
public final class Recorded {

  private Recorded() {}

  /** Records the operations. */
  public static void in(SchemaChange schema, List<Operation> operations) {
    operations.forEach(schema::add);
  }
}
