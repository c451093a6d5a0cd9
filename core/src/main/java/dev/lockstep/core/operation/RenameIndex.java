package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives an index another name.
 *
 * @param table the table
 * @param from the old name
 * @param to the new name
 */
public record RenameIndex(QualifiedName table, String from, String to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.index(before, table, from);
    return Models.mapTable(
        before,
        table,
        t ->
            ReplicaIdentities.renamed(
                t.withIndexes(
                    t.indexes().stream()
                        .map(i -> i.name().equals(from) ? i.withName(to) : i)
                        .toList()),
                from,
                to));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameIndex(table, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new RulePostcondition.IndexValid(table, to),
        new RulePostcondition.IndexAbsent(table, from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameIndex(this);
  }
}
