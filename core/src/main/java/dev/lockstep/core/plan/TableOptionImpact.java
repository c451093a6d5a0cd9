package dev.lockstep.core.plan;

import dev.lockstep.core.diff.TableOptionChange;
import dev.lockstep.core.model.ReplicaIdentity;
import java.util.ArrayList;
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
  public ChangeImpact replicaIdentityChanged(TableOptionChange.ReplicaIdentityChanged change) {
    return change.identity().equals(ReplicaIdentity.NOTHING)
        ? new ChangeImpact(
            Bump.MAJOR,
            List.of(
                "Where "
                    + change.table()
                    + " is published, it takes no UPDATE and no DELETE any more."))
        : new ChangeImpact(Bump.PATCH, List.of());
  }

  @Override
  public ChangeImpact parentsChanged(TableOptionChange.ParentsChanged change) {
    List<String> words = new ArrayList<>();
    change.after().stream()
        .filter(parent -> !change.before().contains(parent))
        .forEach(
            parent ->
                words.add("Queries of " + parent + " see the rows of " + change.table() + "."));
    change.before().stream()
        .filter(parent -> !change.after().contains(parent))
        .forEach(
            parent ->
                words.add(
                    "Queries of " + parent + " see no rows of " + change.table() + " any more."));
    return new ChangeImpact(Bump.MAJOR, words);
  }

  @Override
  public ChangeImpact parametersChanged(TableOptionChange.ParametersChanged change) {
    return new ChangeImpact(Bump.PATCH, List.of());
  }
}
