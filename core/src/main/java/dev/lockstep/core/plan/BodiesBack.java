package dev.lockstep.core.plan;

import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives functions their old bodies back once there is what these read. PostgreSQL looks for that
 * when a function is replaced (manual, CREATE FUNCTION), but ties no body in a string to it, so
 * nothing else waits for the function.
 */
final class BodiesBack {

  private BodiesBack() {}

  /** Returns the operations of a downgrade in an order that bodies allow. */
  static List<Operation> in(List<Operation> operations) {
    List<Operation> result = new ArrayList<>(operations);
    for (Operation operation : operations) {
      if (operation instanceof ReplaceObject replacement) {
        int at = result.indexOf(operation);
        int last = lastRead(Mentions.of(replacement.after()).inBody(), result);
        if (last > at) {
          result.add(last + 1, operation);
          result.remove(at);
        }
      }
    }
    return result;
  }

  private static int lastRead(Set<String> names, List<Operation> operations) {
    int last = -1;
    for (int i = 0; i < operations.size(); i++) {
      String added = added(operations.get(i));
      if (added != null && names.contains(added)) {
        last = i;
      }
    }
    return last;
  }

  private static @Nullable String added(Operation operation) {
    if (operation instanceof AddColumn addition) {
      return addition.column().name();
    }
    return operation instanceof CreateTable creation ? creation.table().name().name() : null;
  }
}
