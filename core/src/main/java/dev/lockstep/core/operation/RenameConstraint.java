package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a constraint another name.
 *
 * @param table the table
 * @param from the old name
 * @param to the new name
 */
public record RenameConstraint(QualifiedName table, String from, String to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    Models.constraint(before, table, from);
    return Models.mapTable(
        before,
        table,
        t ->
            ReplicaIdentities.renamed(
                t.withConstraints(
                    t.constraints().stream()
                        .map(c -> c.name().equals(from) ? c.withName(to) : c)
                        .toList()),
                from,
                to));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameConstraint(table, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new RulePostcondition.ConstraintExists(table, to),
        new RulePostcondition.ConstraintAbsent(table, from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameConstraint(this);
  }
}
