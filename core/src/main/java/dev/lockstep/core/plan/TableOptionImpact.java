package dev.lockstep.core.plan;

import dev.lockstep.core.diff.TableOptionChange;
import java.util.List;

/** What changes of what few tables have mean to code that runs. */
final class TableOptionImpact implements TableOptionChange.Visitor<ChangeImpact> {

  @Override
  public ChangeImpact loggingChanged(TableOptionChange.LoggingChanged change) {
    return change.unlogged()
        ? new ChangeImpact(
            Bump.MAJOR, List.of("A crash of the server empties " + change.table() + "."))
        : new ChangeImpact(Bump.PATCH, List.of());
  }

  @Override
  public ChangeImpact parametersChanged(TableOptionChange.ParametersChanged change) {
    return new ChangeImpact(Bump.PATCH, List.of());
  }
}
