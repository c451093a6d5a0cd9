package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes the rows that break a rule which is about to hold, and keeps them in the salvage table.
 * It fails where a row outside references one of them: nothing else is ever changed with them.
 *
 * @param table the table
 * @param rule the rule
 * @param key the columns that identify a row in the salvage table
 * @param keep which of several rows with one key stays, as SQL of an ORDER BY; null for the first
 *     in the order of {@code key}
 */
public record RemoveRows(QualifiedName table, RowRule rule, List<String> key, @Nullable String keep)
    implements RowOperation {

  /**
   * Copies the key.
   *
   * @throws IllegalArgumentException if there is no key, if nothing tells which rows break the
   *     rule, or if it is about single rows and says which stays
   */
  public RemoveRows {
    key = List.copyOf(key);
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "The removal of rows of " + table + " needs a key to keep them under");
    }
    if (rule instanceof RowRule.OfConstraint constraint && !constraint.tellsRows()) {
      throw new IllegalArgumentException(
          "Nothing tells which rows break the exclusion constraint " + rule.name());
    }
    if (keep != null && !rule.isKey()) {
      throw new IllegalArgumentException(
          "All rows that break " + rule.name() + " are removed, so none can be kept");
    }
  }

  /** Returns whether an operation makes the rule hold, or completes what makes it hold. */
  public boolean isFor(Operation form) {
    Operation operation = PartitionwiseOperation.plain(form);
    if (operation instanceof SetNotNull change) {
      return is(change.table(), new RowRule.NotNull(change.column()));
    }
    if (operation instanceof AddNotNullNotValid change) {
      return is(change.table(), new RowRule.NotNull(change.column()));
    }
    if (operation instanceof ValidateNotNull change) {
      return is(change.table(), new RowRule.NotNull(change.column()));
    }
    if (operation instanceof AddConstraint addition) {
      return is(addition.table(), new RowRule.OfConstraint(addition.constraint()));
    }
    if (operation instanceof AddConstraintNotValid addition) {
      return is(addition.table(), new RowRule.OfConstraint(addition.constraint()));
    }
    if (operation instanceof AddConstraintConcurrently addition) {
      return is(addition.table(), new RowRule.OfConstraint(addition.constraint()));
    }
    if (operation instanceof ValidateConstraint validation) {
      return validation.table().equals(table)
          && rule instanceof RowRule.OfConstraint
          && rule.name().equals(validation.constraint());
    }
    return operation instanceof CreateIndex creation
        && creation.index().unique()
        && is(creation.table(), new RowRule.OfIndex(creation.index()));
  }

  private boolean is(QualifiedName otherTable, RowRule other) {
    return table.equals(otherTable) && rule.equals(other);
  }

  @Override
  public Schema apply(Schema before) {
    key.forEach(column -> Models.column(before, table, column));
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    List<String> columns =
        Models.table(before, table).columns().stream()
            .filter(column -> column.generation() == null)
            .map(Column::name)
            .toList();
    return List.of(new RestoreRows(table, key, columns));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(RowOperation.Visitor<R> visitor) {
    return visitor.removeRows(this);
  }
}
