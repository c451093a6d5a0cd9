package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the check constraints that annotations stand for. The first unnamed check of a column is
 * {@code ck_<table>_<column>}; each further one has its kind after that, so that it keeps its name
 * as long as one stands before it.
 */
final class ShorthandReader {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final Reporter reporter;

  ShorthandReader(Reporter reporter) {
    this.reporter = reporter;
  }

  void read(TableBuilder table, DeclaredColumn column) {
    readLabels(table, column);
    Annotation range = find(column, "Range");
    if (range != null && checks(range, "numbers", column.column().type().isNumeric(), column)) {
      readRange(table, column, range);
    }
    Annotation positive = find(column, "Positive");
    if (positive != null
        && checks(positive, "numbers", column.column().type().isNumeric(), column)) {
      String operator = positive.bool("orZero") ? " >= 0" : " > 0";
      add(table, column, positive, "positive", quoted(column) + operator);
    }
    Annotation notBlank = find(column, "NotBlank");
    if (notBlank != null && checks(notBlank, "texts", column.column().type().isText(), column)) {
      add(table, column, notBlank, "not_blank", "btrim(" + quoted(column) + ") <> ''");
    }
    Annotation pattern = find(column, "Pattern");
    if (pattern != null && checks(pattern, "texts", column.column().type().isText(), column)) {
      readPattern(table, column, pattern);
    }
  }

  private void readLabels(TableBuilder table, DeclaredColumn column) {
    DeclaredEnum enumeration = column.type().enumeration();
    if (enumeration == null || !column.type().enumAsText()) {
      return;
    }
    List<String> labels = enumeration.type().labels();
    requireLength(column, labels);
    if (labels.isEmpty()) {
      return; // reported where the enum was read
    }
    String list = labels.stream().map(LiteralReader::quote).collect(Collectors.joining(", "));
    String expression =
        column.column().type().dimensions() > 0
            ? quoted(column) + " <@ ARRAY[" + list + "]::text[]"
            : quoted(column) + " IN (" + list + ")";
    table.add(
        new Check(derivedName(table, column, "labels"), expression),
        Position.of(column.field().element()));
  }

  private void requireLength(DeclaredColumn column, List<String> labels) {
    DataType type = column.column().type();
    if (type.arguments().isEmpty()) {
      return;
    }
    int length = Integer.parseInt(type.arguments().get(0));
    for (String label : labels) {
      if (label.codePointCount(0, label.length()) > length) {
        reporter.report(
            Message.LABEL_EXCEEDS_LENGTH, column.field().position("length"), label, length);
      }
    }
  }

  private void readRange(TableBuilder table, DeclaredColumn column, Annotation range) {
    List<String> conditions = new ArrayList<>();
    List<BigDecimal> bounds = new ArrayList<>();
    for (String member : List.of("min", "max")) {
      String bound = range.text(member);
      if (bound == null) {
        continue;
      }
      if (!DECIMAL.matcher(bound.strip()).matches()) {
        reporter.report(Message.RANGE_BOUND_INVALID, range.position(member), bound);
        return;
      }
      bounds.add(new BigDecimal(bound.strip()));
      String operator = member.equals("min") ? " >= " : " <= ";
      conditions.add(quoted(column) + operator + bound.strip());
    }
    if (bounds.isEmpty()) {
      reporter.report(
          Message.RANGE_EMPTY, range.position(), column.name(), "has neither min nor max");
    } else if (bounds.size() == 2 && bounds.get(0).compareTo(bounds.get(1)) > 0) {
      reporter.report(
          Message.RANGE_EMPTY, range.position("min"), column.name(), "has a min above its max");
    } else {
      add(table, column, range, "range", String.join(" AND ", conditions));
    }
  }

  private void readPattern(TableBuilder table, DeclaredColumn column, Annotation pattern) {
    String regex = pattern.string("value");
    if (regex.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, pattern.position("value"), "pattern");
    } else {
      String literal = LiteralReader.quote(regex);
      add(table, column, pattern, "pattern", quoted(column) + " ~ " + literal);
    }
  }

  private boolean checks(Annotation annotation, String what, boolean fits, DeclaredColumn column) {
    if (!fits) {
      reporter.report(
          Message.CHECK_ON_WRONG_TYPE,
          annotation.position(),
          annotation.displayName(),
          what,
          column.name(),
          column.column().type());
    }
    return fits;
  }

  private static void add(
      TableBuilder table,
      DeclaredColumn column,
      Annotation annotation,
      String kind,
      String expression) {
    String written = annotation.text("name");
    String name = written == null ? derivedName(table, column, kind) : written;
    table.add(new Check(name, expression), annotation.position());
  }

  private static String derivedName(TableBuilder table, DeclaredColumn column, String kind) {
    String owner = CheckReader.ownerOf(table, column.field().part());
    String plain = Names.check(owner, List.of(column.name()));
    return table.hasConstraint(plain) ? Names.check(owner, List.of(column.name(), kind)) : plain;
  }

  private static String quoted(DeclaredColumn column) {
    return SqlKeywords.quoteIfNeeded(column.name());
  }

  private static @Nullable Annotation find(DeclaredColumn column, String simpleName) {
    return column.field().annotation(simpleName);
  }
}
