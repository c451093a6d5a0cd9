package dev.lockstep.core.diff;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.List;

/** Compares what few tables have, of two tables of one name. */
final class TableOptionDiffer {

  private TableOptionDiffer() {}

  static List<Change> diff(Table before, Table after) {
    List<Change> changes = new ArrayList<>();
    TableOptions old = before.options();
    TableOptions wanted = after.options();
    if (old.unlogged() != wanted.unlogged()) {
      changes.add(new TableOptionChange.LoggingChanged(after.name(), wanted.unlogged()));
    }
    if (!old.parameters().equals(wanted.parameters())) {
      changes.add(
          new TableOptionChange.ParametersChanged(
              after.name(), old.parameters(), wanted.parameters()));
    }
    if (!sameIdentity(before, after)) {
      changes.add(
          new TableOptionChange.ReplicaIdentityChanged(after.name(), wanted.replicaIdentity()));
    }
    if (!old.parents().equals(wanted.parents())) {
      changes.add(
          new TableOptionChange.ParentsChanged(after.name(), old.parents(), wanted.parents()));
    }
    return changes;
  }

  /** An index that only got another name identifies rows as before. */
  private static boolean sameIdentity(Table before, Table after) {
    String old = before.options().replicaIdentity().index();
    String wanted = after.options().replicaIdentity().index();
    if (old == null || wanted == null || old.equals(wanted)) {
      return before.options().replicaIdentity().equals(after.options().replicaIdentity());
    }
    Index index = before.index(old);
    Constraint key = before.constraint(old);
    return (index != null
            && after.index(old) == null
            && before.index(wanted) == null
            && index.withName(wanted).equals(after.index(wanted)))
        || (key != null
            && after.constraint(old) == null
            && before.constraint(wanted) == null
            && key.withName(wanted).equals(after.constraint(wanted)));
  }
}
