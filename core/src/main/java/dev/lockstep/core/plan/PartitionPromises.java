package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.operation.PartitionPostcondition.Absent;
import dev.lockstep.core.operation.PartitionPostcondition.Exists;
import dev.lockstep.core.operation.Postcondition;
import java.util.List;

/** What holds once changes of partitions are made. */
final class PartitionPromises implements PartitionChange.Visitor<List<Postcondition>> {

  @Override
  public List<Postcondition> added(PartitionChange.Added change) {
    return List.of(new Exists(change.table(), change.partition().name()));
  }

  @Override
  public List<Postcondition> removed(PartitionChange.Removed change) {
    return List.of(new Absent(change.table(), change.partition().name()));
  }

  @Override
  public List<Postcondition> altered(PartitionChange.Altered change) {
    return List.of(new Exists(change.table(), change.after().name()));
  }

  @Override
  public List<Postcondition> renamed(PartitionChange.Renamed change) {
    return List.of(
        new Exists(change.table(), change.after().name()),
        new Absent(change.table(), change.before().name()));
  }

  @Override
  public List<Postcondition> divided(PartitionChange.Divided change) {
    return List.of();
  }

  @Override
  public List<Postcondition> keyChanged(PartitionChange.KeyChanged change) {
    return List.of();
  }
}
