package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;

/** Checks SQL that somebody wrote in an annotation. */
final class SqlChecker {

  private final Reporter reporter;

  SqlChecker(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns whether the SQL can stand inside a statement without touching the rest of it. */
  boolean isSound(String what, String sql, Position position) {
    if (SqlExpression.of(sql).normalized().isEmpty()) {
      reporter.report(Message.EXPRESSION_EMPTY, position, what);
      return false;
    }
    if (sql.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, "SQL of the " + what);
      return false;
    }
    String problem = SqlExpression.of(sql).problem();
    if (problem != null) {
      reporter.report(Message.EXPRESSION_BROKEN, position, what, problem);
    }
    return problem == null;
  }

  /** Returns whether the SQL is sound and every column in it is one of the table. */
  boolean isSoundOver(TableBuilder table, String what, String sql, Position position) {
    if (!isSound(what, sql, position)) {
      return false;
    }
    boolean known = true;
    for (String column : SqlExpression.of(sql).columns()) {
      known &= isColumn(table, column, position);
    }
    return known;
  }

  /** Returns whether the table has the column, and reports when it has not. */
  boolean isColumn(TableBuilder table, String column, Position position) {
    boolean known = table.column(column) != null;
    if (!known) {
      reporter.report(
          Message.UNKNOWN_COLUMN,
          position,
          table.name(),
          column,
          Suggestions.sentence(column, table.columnNames()));
    }
    return known;
  }
}
