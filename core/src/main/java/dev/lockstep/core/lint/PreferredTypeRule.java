package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** A new column whose type is easy to choose now and hard to change later. */
final class PreferredTypeRule implements Rule {

  private final PreferredType preferred;

  PreferredTypeRule(PreferredType preferred) {
    this.preferred = preferred;
  }

  @Override
  public String id() {
    return preferred.id();
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof CreateTable creation) {
      return found(creation.table(), creation.table().columns());
    }
    if (operation instanceof AddColumn addition) {
      Table table = context.after().table(addition.table());
      Column column = table == null ? null : table.column(addition.column().name());
      return table == null || column == null ? List.of() : found(table, List.of(column));
    }
    return List.of();
  }

  private List<Finding> found(Table table, List<Column> columns) {
    return columns.stream()
        .filter(column -> preferred.is(column, table))
        .map(
            column ->
                new Finding(
                    id(),
                    Severity.NOTE,
                    ModelPath.table(table.name()).column(column.name()).property("type"),
                    preferred.problem(),
                    preferred.instead()))
        .toList();
  }
}
