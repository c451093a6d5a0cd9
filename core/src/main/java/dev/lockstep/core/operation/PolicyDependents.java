package dev.lockstep.core.operation;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.List;

/** The policies, of any table, that may read a column: PostgreSQL changes none that one reads. */
final class PolicyDependents {

  private PolicyDependents() {}

  /**
   * Adds the operations that drop them to {@code before}, and those that bring them back to {@code
   * after}.
   */
  static void around(
      Schema schema, Table table, String column, List<Operation> before, List<Operation> after) {
    for (Table other : schema.tables()) {
      for (Policy policy : other.options().policies()) {
        boolean reads =
            policy.mentions(List.of(column)) && (other.equals(table) || policy.hasQuery());
        DropPolicy drop = new DropPolicy(other.name(), policy.name());
        if (reads && !before.contains(drop)) {
          before.add(drop);
          after.add(new CreatePolicy(other.name(), policy));
        }
      }
    }
  }
}
