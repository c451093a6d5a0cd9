package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Reads all rows and makes sure that none has NULL in a column, while readers and writers go on. It
 * completes what {@link AddNotNullNotValid} began: before PostgreSQL 18 a validated check spares
 * {@code SET NOT NULL} the reading (manual, ALTER TABLE, SET NOT NULL).
 *
 * @param table the table
 * @param column the column's name
 */
public record ValidateNotNull(QualifiedName table, String column) implements OnlineOperation {

  @Override
  public Schema apply(Schema before) {
    Models.column(before, table, column);
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of();
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(
        new ColumnPostcondition.IsNullable(table, column, false),
        new RulePostcondition.ConstraintAbsent(table, AddNotNullNotValid.check(table, column)));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.validateNotNull(this);
  }
}
