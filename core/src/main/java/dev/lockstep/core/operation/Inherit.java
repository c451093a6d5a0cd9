package dev.lockstep.core.operation;

import dev.lockstep.core.model.Inheritance;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table inherit from another one, of which it has all columns and checks already.
 *
 * @param table the table
 * @param parent the table that it inherits from then
 */
public record Inherit(QualifiedName table, QualifiedName parent) implements TableOptionOperation {

  @Override
  public Schema apply(Schema before) {
    Table child = Models.table(before, table);
    List<QualifiedName> parents = new ArrayList<>(child.options().parents());
    String problem = Inheritance.problem(child, Models.table(before, parent));
    if (problem != null) {
      throw new OperationException(table + " can't inherit from " + parent + ": " + problem);
    }
    parents.add(parent);
    return before.with(child.withOptions(child.options().withParents(parents)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new NoInherit(table, parent));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TableOptionPostcondition.Inherits(table, parent, true));
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.inherit(this);
  }
}
