package dev.lockstep.core.diff;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the indexes of two tables of one name. An index that is the same but for its name is
 * renamed, unless two are the same: then nobody knows which is which, and nothing is guessed.
 */
final class IndexDiffer {

  private IndexDiffer() {}

  static List<Change> diff(Table before, Table after) {
    List<Change> changes = new ArrayList<>();
    List<Index> removed = new ArrayList<>(before.indexes());
    removed.removeIf(index -> after.index(index.name()) != null);
    for (Index index : after.indexes()) {
      Index old = before.index(index.name());
      List<Index> twins =
          removed.stream().filter(gone -> gone.withName(index.name()).equals(index)).toList();
      if (old != null && !old.equals(index)) {
        changes.add(new IndexChange.Altered(after.name(), old, index));
      } else if (old == null && twins.size() == 1) {
        changes.add(new IndexChange.Renamed(after.name(), twins.get(0), index));
        removed.remove(twins.get(0));
      } else if (old == null) {
        changes.add(new IndexChange.Added(after.name(), index));
      }
    }
    removed.forEach(index -> changes.add(new IndexChange.Removed(after.name(), index)));
    return changes;
  }
}
