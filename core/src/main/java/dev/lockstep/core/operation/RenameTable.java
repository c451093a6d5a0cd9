package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives a table another name; foreign keys follow.
 *
 * @param from the old name
 * @param to the new name, in the same schema
 */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

  @Override
  public Schema apply(Schema before) {
    return Renames.table(before, from, to);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new RenameTable(to, from));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new TablePostcondition.Exists(to), new TablePostcondition.Absent(from));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameTable(this);
  }
}
