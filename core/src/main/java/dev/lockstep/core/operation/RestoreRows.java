package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Puts all the rows of a table back that the same migration has removed, where their keys are still
 * free. Those that can't be put back stay in the salvage table. It comes after the rules that they
 * break are gone.
 *
 * @param table the table
 * @param key the columns that identify a row in the salvage table
 * @param columns the columns that get their values back: all but generated ones
 */
public record RestoreRows(QualifiedName table, List<String> key, List<String> columns)
    implements RowOperation {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if one of them is empty
   */
  public RestoreRows {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    if (key.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException(
          "To put rows of " + table + " back takes their key and their columns");
    }
  }

  @Override
  public Schema apply(Schema before) {
    key.forEach(column -> Models.column(before, table, column));
    columns.forEach(column -> Models.column(before, table, column));
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of();
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(RowOperation.Visitor<R> visitor) {
    return visitor.restoreRows(this);
  }
}
