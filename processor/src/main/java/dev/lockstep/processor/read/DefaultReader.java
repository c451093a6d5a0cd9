package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.processor.report.Reporter;
import org.jspecify.annotations.Nullable;

/** Reads the default of a column: a literal, an expression or the next number of a sequence. */
final class DefaultReader {

  private final Reporter reporter;
  private final LiteralReader literals;
  private final SequenceReader sequences;
  private final SqlChecker sql;

  DefaultReader(Reporter reporter, SequenceReader sequences) {
    this.reporter = reporter;
    this.literals = new LiteralReader(reporter);
    this.sequences = sequences;
    this.sql = new SqlChecker(reporter);
  }

  /** Returns the default as SQL; null for none. */
  @Nullable String read(Field field, ColumnType type, QualifiedName table) {
    Annotation column = field.column();
    String literal = column == null ? null : column.text("defaultValue");
    String expression = column == null ? null : column.text("defaultExpression");
    Annotation sequence = field.annotation("Sequence");
    if (column != null && literal != null && expression != null) {
      twice(field, column, "defaultExpression", "defaultValue", "defaultExpression");
    } else if (column != null && sequence != null && (literal != null || expression != null)) {
      String member = literal != null ? "defaultValue" : "defaultExpression";
      twice(field, column, member, "@Sequence", member);
    }
    requireNoIdentity(field, literal, expression, sequence);
    if (column != null && literal != null) {
      return literals.read(literal, type, column.position("defaultValue"));
    }
    if (column != null && expression != null) {
      String what = "default of the column " + field.columnName();
      return sql.isSound(what, expression, column.position("defaultExpression"))
          ? SqlExpression.of(expression).normalized()
          : null;
    }
    return sequence == null ? null : sequences.read(sequence, field, type.type(), table);
  }

  private void requireNoIdentity(
      Field field,
      @Nullable String literal,
      @Nullable String expression,
      @Nullable Annotation sequence) {
    if (field.annotation("Identity") == null) {
      return;
    }
    if (sequence != null) {
      reporter.report(Message.DEFAULT_ON_IDENTITY, sequence.position(), field.columnName());
    } else if (literal != null || expression != null) {
      String member = literal != null ? "defaultValue" : "defaultExpression";
      reporter.report(Message.DEFAULT_ON_IDENTITY, field.position(member), field.columnName());
    }
  }

  private void twice(Field field, Annotation at, String member, String first, String second) {
    reporter.report(Message.DEFAULT_TWICE, at.position(member), field.columnName(), first, second);
  }
}
