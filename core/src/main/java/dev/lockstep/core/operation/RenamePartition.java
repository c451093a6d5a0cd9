package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a partition another name.
 *
 * @param table the table that is partitioned
 * @param from the old name
 * @param to the new name
 */
public record RenamePartition(QualifiedName table, String from, String to)
    implements PartitionOperation {

  @Override
  public Schema apply(Schema before) {
    return Partitions.renamed(before, table, from, to);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenamePartition(table, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new PartitionPostcondition.Exists(table, to),
        new PartitionPostcondition.Absent(table, from));
  }

  @Override
  public <R> R accept(PartitionOperation.Visitor<R> visitor) {
    return visitor.renamePartition(this);
  }
}
