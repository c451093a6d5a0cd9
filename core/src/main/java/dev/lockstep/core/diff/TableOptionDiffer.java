package dev.lockstep.core.diff;

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
    return changes;
  }
}
