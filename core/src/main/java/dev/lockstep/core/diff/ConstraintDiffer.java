package dev.lockstep.core.diff;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the constraints of two tables of one name. A rule that is the same but for its name is
 * renamed, unless two are the same: then nobody knows which is which, and nothing is guessed.
 */
final class ConstraintDiffer {

  private ConstraintDiffer() {}

  static List<Change> diff(Table before, Table after) {
    List<Change> changes = new ArrayList<>();
    List<Constraint> removed = new ArrayList<>(before.constraints());
    removed.removeIf(constraint -> after.constraint(constraint.name()) != null);
    for (Constraint constraint : after.constraints()) {
      Constraint old = before.constraint(constraint.name());
      List<Constraint> twins =
          removed.stream()
              .filter(gone -> gone.withName(constraint.name()).equals(constraint))
              .toList();
      if (old != null && !old.equals(constraint)) {
        changes.add(new ConstraintChange.Altered(after.name(), old, constraint));
      } else if (old == null && twins.size() == 1) {
        changes.add(new ConstraintChange.Renamed(after.name(), twins.get(0), constraint));
        removed.remove(twins.get(0));
      } else if (old == null) {
        changes.add(new ConstraintChange.Added(after.name(), constraint));
      }
    }
    removed.forEach(
        constraint -> changes.add(new ConstraintChange.Removed(after.name(), constraint)));
    return changes;
  }
}
