package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.processor.report.Reporter;
import java.util.List;

/** Reads how columns are computed from others, once all columns of the table are known. */
final class GenerationReader {

  private final Reporter reporter;
  private final SqlChecker sql;

  GenerationReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
  }

  void read(TableBuilder table) {
    for (DeclaredColumn column : table.columns()) {
      Annotation annotation = column.field().annotation("GeneratedAs");
      if (annotation != null && isFree(column, annotation)) {
        read(table, column, annotation);
      }
    }
  }

  private void read(TableBuilder table, DeclaredColumn declared, Annotation annotation) {
    Column column = declared.column();
    String written = annotation.string("value");
    String what = "generated column " + column.name();
    String expression = table.layout().qualify(written, declared.field().part());
    if (sql.isSound(what, written, annotation.position("value"))
        && sql.isSoundOver(table, what, expression, annotation.position("value"))
        && isOverOrdinaryColumns(table, column.name(), expression, annotation)) {
      Generation generation = new Generation(expression, annotation.bool("stored"));
      table.replace(declared.with(column.withOptions(column.options().withGeneration(generation))));
    }
  }

  private boolean isFree(DeclaredColumn column, Annotation annotation) {
    boolean free = !column.column().isFilled();
    if (!free) {
      reporter.report(Message.GENERATED_WITH_DEFAULT, annotation.position(), column.name());
    }
    return free;
  }

  private boolean isOverOrdinaryColumns(
      TableBuilder table, String column, String expression, Annotation annotation) {
    List<String> generated =
        table.columns().stream()
            .filter(other -> other.field().annotation("GeneratedAs") != null)
            .map(DeclaredColumn::name)
            .toList();
    List<String> used = SqlExpression.of(expression).identifiersAmong(generated);
    if (!used.isEmpty()) {
      reporter.report(
          Message.GENERATED_FROM_GENERATED, annotation.position("value"), column, used.get(0));
    }
    return used.isEmpty();
  }
}
