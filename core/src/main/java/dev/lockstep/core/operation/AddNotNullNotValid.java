package dev.lockstep.core.operation;

import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Makes a column refuse NULL in new and changed rows; those that exist are not read. From
 * PostgreSQL 18 on that is a NOT NULL constraint, before it a check (manual, ALTER TABLE, ADD
 * table_constraint NOT VALID). {@link ValidateNotNull} reads the rows later.
 *
 * @param table the table
 * @param column the column's name
 */
public record AddNotNullNotValid(QualifiedName table, String column) implements OnlineOperation {

  /** Returns the name of the check that stands for it until all rows are read. */
  public static String check(QualifiedName table, String column) {
    return Names.limit("lockstep_not_null_" + table.name() + "_" + column);
  }

  @Override
  public Schema apply(Schema before) {
    return new SetNotNull(table, column).apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropNotNull(table, column));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addNotNullNotValid(this);
  }
}
