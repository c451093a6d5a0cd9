package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RowRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A removal of rows in the making: {@link SchemaChange#removeRows} has already recorded it. */
public final class RemovalDefinition {

  private final QualifiedName table;
  private @Nullable RowRule rule;
  private List<String> key = List.of();
  private @Nullable String keep;

  RemovalDefinition(QualifiedName table) {
    this.table = table;
  }

  /** Sets the columns of the primary key, under which the rows are kept. */
  public RemovalDefinition key(String... columns) {
    this.key = List.of(columns);
    return this;
  }

  /** Removes the rows that break a constraint, in place of any other rule. */
  public RemovalDefinition breaking(ConstraintDefinition constraint) {
    this.rule = new RowRule.OfConstraint(constraint.toConstraint());
    return this;
  }

  /**
   * Removes the rows that break a unique index, in place of any other rule.
   *
   * @throws IllegalArgumentException if the index is not unique
   */
  public RemovalDefinition breaking(IndexDefinition index) {
    this.rule = new RowRule.OfIndex(index.toIndex());
    return this;
  }

  /** Removes the rows that have NULL in a column, in place of any other rule. */
  public RemovalDefinition withoutValue(String column) {
    this.rule = new RowRule.NotNull(column);
    return this;
  }

  /**
   * Sets which of several rows with one key stays: the first in this order.
   *
   * @param order SQL of an ORDER BY; by default the primary key
   */
  public RemovalDefinition keep(String order) {
    this.keep = order;
    return this;
  }

  RemoveRows operation() {
    if (rule == null) {
      throw new IllegalArgumentException(
          "The removal of rows of " + table + " needs a rule: breaking(...) or withoutValue(...)");
    }
    return new RemoveRows(table, rule, key, keep);
  }
}
