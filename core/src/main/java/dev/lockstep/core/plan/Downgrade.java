package dev.lockstep.core.plan;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Undoes the operations of a plan, the last one first. Labels that were added together are taken
 * away together, by a plan of its own: that rewrites each table once, and what reads the columns
 * gives way.
 */
final class Downgrade {

  private Downgrade() {}

  /**
   * Returns the operations that undo a plan.
   *
   * @param before the model before it
   * @param renames what it begins with
   * @param others what it goes on with
   * @throws dev.lockstep.core.operation.OperationException if an operation does not fit
   */
  static List<Operation> of(Schema before, List<Operation> renames, List<Operation> others) {
    List<Operation> undone = BodiesBack.in(inverse(Replay.apply(before, renames), others));
    OldNames oldNames = new OldNames(renames);
    List<Operation> result = new ArrayList<>();
    List<Operation> waiting = new ArrayList<>();
    for (Operation operation : undone) {
      (oldNames.isWaiting(operation) ? waiting : result).add(operation);
    }
    result.addAll(Replay.inverse(before, renames));
    result.addAll(waiting);
    return result;
  }

  private static List<Operation> inverse(Schema before, List<Operation> operations) {
    List<List<Operation>> inverses = new ArrayList<>();
    Schema schema = before;
    for (int next, i = 0; i < operations.size(); i = next) {
      next = endOfRun(operations, i);
      List<Operation> run = operations.subList(i, next);
      Schema after = Replay.apply(schema, run);
      inverses.add(
          run.get(0) instanceof AddEnumValue
              ? withoutLabels(after, schema, run)
              : Replay.inverse(schema, run));
      schema = after;
    }
    Collections.reverse(inverses);
    return inverses.stream().flatMap(List::stream).toList();
  }

  private static int endOfRun(List<Operation> operations, int start) {
    int end = start + 1;
    if (operations.get(start) instanceof AddEnumValue) {
      while (end < operations.size() && operations.get(end) instanceof AddEnumValue) {
        end++;
      }
    }
    return end;
  }

  private static List<Operation> withoutLabels(Schema from, Schema to, List<Operation> additions) {
    Intent.Builder intent = Intent.builder();
    for (EnumType type : to.enumTypes()) {
      EnumType more = from.enumType(type.name());
      if (more != null) {
        more.labels().stream()
            .filter(label -> !type.labels().contains(label))
            .forEach(label -> intent.dropLabel(type.name(), label, null));
      }
    }
    Plan plan = Planner.plan(from, to, intent.build(), Locking.BLOCKING);
    return plan.problems().isEmpty() ? plan.upgrade() : Replay.inverse(to, additions);
  }
}
