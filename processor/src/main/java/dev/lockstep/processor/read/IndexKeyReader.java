package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import org.jspecify.annotations.Nullable;

/** Reads a key of an index as it is written in an annotation. */
final class IndexKeyReader {

  private final Reporter reporter;
  private final SqlChecker sql;

  IndexKeyReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
  }

  /** Returns the key over the columns of the table; null, once reported, when it is wrong. */
  @Nullable IndexKey read(TableBuilder table, String text, Part part, Position position) {
    if (text.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, "key of an index");
      return null;
    }
    IndexKey key;
    try {
      key = IndexKey.parse(text);
    } catch (IllegalArgumentException e) {
      reporter.report(Message.INDEX_KEY_INVALID, position, String.valueOf(e.getMessage()));
      return null;
    }
    return qualified(table, key, part, position);
  }

  /** Returns a key that a part wrote, over the columns of the table. */
  @Nullable IndexKey qualified(TableBuilder table, IndexKey key, Part part, Position position) {
    if (key.column() != null) {
      String column = table.layout().qualifyColumn(key.column(), part);
      return sql.isColumn(table, column, position) ? key.withColumn(column) : null;
    }
    String expression =
        table.layout().qualify(key.expression() == null ? "" : key.expression(), part);
    return sql.isSoundOver(table, "index key", expression, position)
        ? key.withExpression(expression)
        : null;
  }
}
