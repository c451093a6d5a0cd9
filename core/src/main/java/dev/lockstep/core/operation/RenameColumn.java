package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a column another name; constraints, indexes and foreign keys follow.
 *
 * @param table the table
 * @param from the old name
 * @param to the new name
 */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Renames.column(before, table, from, to);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameColumn(table, to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new ColumnPostcondition.Exists(table, to), new ColumnPostcondition.Absent(table, from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameColumn(this);
  }
}
