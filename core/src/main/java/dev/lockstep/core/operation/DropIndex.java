package dev.lockstep.core.operation;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Drops an index.
 *
 * @param table the table
 * @param index the index's name
 * @param concurrently whether reads and writes go on meanwhile; PostgreSQL then allows no
 *     transaction around it
 */
public record DropIndex(QualifiedName table, String index, boolean concurrently)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    Index old = Models.index(before, table, index);
    return Models.mapTable(
        before,
        table,
        t ->
            ReplicaIdentities.settled(
                t.withIndexes(t.indexes().stream().filter(i -> !i.equals(old)).toList())));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return ReplicaIdentities.restored(
        Models.table(before, table),
        Models.table(apply(before), table),
        List.of(new CreateIndex(table, Models.index(before, table, index), concurrently)));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.IndexAbsent(table, index));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropIndex(this);
  }
}
