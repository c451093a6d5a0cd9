package dev.lockstep.core.lint;

import dev.lockstep.core.operation.Operation;
import java.util.List;

/** One hazard: it looks at each operation of a plan by itself. */
interface Rule {

  /** Returns the id by which people name the rule: lower case with hyphens, never changed. */
  String id();

  /** Returns whether what the rule finds matters the more, the more rows the table has. */
  default boolean growsWithRows() {
    return false;
  }

  /** Returns what the rule finds in the operation. */
  List<Finding> check(Operation operation, LintContext context);
}
