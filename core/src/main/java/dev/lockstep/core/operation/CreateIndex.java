package dev.lockstep.core.operation;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 * @param concurrently whether reads and writes go on meanwhile; PostgreSQL then allows no
 *     transaction around it (manual, CREATE INDEX, Building Indexes Concurrently)
 */
public record CreateIndex(QualifiedName table, Index index, boolean concurrently)
    implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.absent(Models.table(before, table).index(index.name()), "index", index.name());
    return Models.mapTable(before, table, t -> t.plus(index));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropIndex(table, index.name(), concurrently));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.IndexValid(table, index.name()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
