package dev.lockstep.core.plan;

import dev.lockstep.core.diff.PartitionChange;
import java.util.List;

/** What changes of partitions mean to code that runs. */
final class PartitionImpact implements PartitionChange.Visitor<ChangeImpact> {

  @Override
  public ChangeImpact added(PartitionChange.Added change) {
    return new ChangeImpact(Bump.MINOR, List.of());
  }

  @Override
  public ChangeImpact removed(PartitionChange.Removed change) {
    return breaking(
        "Partition " + change.partition().name() + " of " + change.table() + " is gone.");
  }

  @Override
  public ChangeImpact altered(PartitionChange.Altered change) {
    return change.follows()
        ? new ChangeImpact(Bump.PATCH, List.of())
        : breaking(
            "Partition " + change.after().name() + " of " + change.table() + " takes other rows.");
  }

  @Override
  public ChangeImpact renamed(PartitionChange.Renamed change) {
    return new ChangeImpact(Bump.PATCH, List.of());
  }

  @Override
  public ChangeImpact divided(PartitionChange.Divided change) {
    return breaking(
        "Partition "
            + change.after().name()
            + " of "
            + change.table()
            + " is divided in another"
            + " way.");
  }

  @Override
  public ChangeImpact keyChanged(PartitionChange.KeyChanged change) {
    return breaking("Table " + change.table() + " is divided in another way.");
  }

  private static ChangeImpact breaking(String words) {
    return new ChangeImpact(Bump.MAJOR, List.of(words));
  }
}
