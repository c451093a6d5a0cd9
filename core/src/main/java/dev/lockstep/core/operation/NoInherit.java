package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table inherit no more from another one; it keeps its columns and rows.
 *
 * @param table the table
 * @param parent the table that it inherited from
 */
public record NoInherit(QualifiedName table, QualifiedName parent) implements TableOptionOperation {

  @Override
  public Schema apply(Schema before) {
    Table child = Models.table(before, table);
    List<QualifiedName> parents = new ArrayList<>(child.options().parents());
    if (!parents.remove(parent)) {
      throw new OperationException(table + " does not inherit from " + parent);
    }
    return before.with(child.withOptions(child.options().withParents(parents)));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new Inherit(table, parent));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TableOptionPostcondition.Inherits(table, parent, false));
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.noInherit(this);
  }
}
