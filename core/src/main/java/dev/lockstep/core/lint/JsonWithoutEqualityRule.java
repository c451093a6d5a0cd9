package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** json where jsonb is meant: it has no equality, so DISTINCT and GROUP BY fail. */
final class JsonWithoutEqualityRule implements Rule {

  @Override
  public String id() {
    return "json-without-equality";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof AddColumn addition) {
      return json(addition.table(), List.of(addition.column()));
    }
    return operation instanceof CreateTable creation
        ? json(creation.table().name(), creation.table().columns())
        : List.of();
  }

  private List<Finding> json(QualifiedName table, List<Column> columns) {
    return columns.stream()
        .filter(column -> column.type().equals(DataType.of("json")))
        .map(
            column ->
                new Finding(
                    id(),
                    Severity.NOTE,
                    ModelPath.table(table).column(column.name()).property("type"),
                    "json has no equality: DISTINCT, GROUP BY and UNION over it fail",
                    "declare it jsonb"))
        .toList();
  }
}
