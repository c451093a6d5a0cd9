package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the policies whose text can't be followed through renames, because it may be about several
 * tables: they go before the renames and come back last, so that either way each text finds the
 * names that it was written for.
 */
final class PoliciesOfRenames {

  private PoliciesOfRenames() {}

  static List<PolicyChange.Removed> find(Schema committed, List<Change> renames) {
    Set<String> names = new HashSet<>();
    for (Change change : renames) {
      if (change instanceof TableChange.Renamed renamed) {
        names.add(renamed.from().name());
      } else if (change instanceof ColumnChange.Renamed renamed) {
        names.add(renamed.from());
      } else if (change instanceof EnumTypeChange.Renamed renamed) {
        names.add(renamed.from().name());
      }
    }
    List<PolicyChange.Removed> found = new ArrayList<>();
    for (Table table : committed.tables()) {
      for (Policy policy : table.options().policies()) {
        if (policy.namesTables() && policy.mentions(names)) {
          found.add(new PolicyChange.Removed(table.name(), policy));
        }
      }
    }
    return found;
  }
}
