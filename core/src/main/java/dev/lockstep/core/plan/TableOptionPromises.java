package dev.lockstep.core.plan;

import dev.lockstep.core.diff.TableOptionChange;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.TableOptionPostcondition.HasParameter;
import dev.lockstep.core.operation.TableOptionPostcondition.HasReplicaIdentity;
import dev.lockstep.core.operation.TableOptionPostcondition.Inherits;
import dev.lockstep.core.operation.TableOptionPostcondition.IsUnlogged;
import java.util.ArrayList;
import java.util.List;

/** What holds once changes of what few tables have are made. */
final class TableOptionPromises implements TableOptionChange.Visitor<List<Postcondition>> {

  @Override
  public List<Postcondition> loggingChanged(TableOptionChange.LoggingChanged change) {
    return List.of(new IsUnlogged(change.table(), change.unlogged()));
  }

  @Override
  public List<Postcondition> replicaIdentityChanged(
      TableOptionChange.ReplicaIdentityChanged change) {
    return List.of(new HasReplicaIdentity(change.table(), change.identity()));
  }

  @Override
  public List<Postcondition> parentsChanged(TableOptionChange.ParentsChanged change) {
    List<Postcondition> all = new ArrayList<>();
    for (QualifiedName parent : change.before()) {
      if (!change.after().contains(parent)) {
        all.add(new Inherits(change.table(), parent, false));
      }
    }
    change.after().forEach(parent -> all.add(new Inherits(change.table(), parent, true)));
    return all;
  }

  @Override
  public List<Postcondition> parametersChanged(TableOptionChange.ParametersChanged change) {
    List<Postcondition> all = new ArrayList<>();
    change
        .before()
        .without(change.after().values().keySet())
        .values()
        .keySet()
        .forEach(name -> all.add(new HasParameter(change.table(), name, null)));
    change
        .after()
        .values()
        .forEach((name, value) -> all.add(new HasParameter(change.table(), name, value)));
    return all;
  }
}
