package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a default that was written without quotes into an SQL literal of the column's type. */
final class LiteralReader {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");
  private static final Map<String, Integer> INTEGER_BITS =
      Map.of("smallint", 16, "integer", 32, "bigint", 64);

  private final Reporter reporter;

  LiteralReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the literal; null when the text is none, which has been reported then. */
  @Nullable String read(String text, ColumnType columnType, Position position) {
    DataType type = columnType.type();
    if (text.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, "default");
      return null;
    }
    if (type.dimensions() > 0) {
      return quote(text);
    }
    if (columnType.enumeration() != null) {
      return label(text, columnType.enumeration(), position);
    }
    String problem = problem(text.strip(), text, type);
    if (problem != null) {
      reporter.report(Message.DEFAULT_INVALID, position, text, type, problem);
      return null;
    }
    boolean bare =
        (type.isNumeric() && !NOT_FINITE.contains(text)) || type.equals(DataType.of("boolean"));
    return bare ? text.strip().toLowerCase(Locale.ROOT) : quote(text);
  }

  /** Returns the text as an SQL string constant. */
  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private @Nullable String label(String text, DeclaredEnum enumeration, Position position) {
    if (enumeration.type().labels().contains(text)) {
      return quote(text);
    }
    reporter.report(
        Message.DEFAULT_NOT_A_LABEL,
        position,
        text,
        enumeration.displayName(),
        Suggestions.sentence(text, enumeration.type().labels()));
    return null;
  }

  private static @Nullable String problem(String stripped, String text, DataType type) {
    if (type.isNumeric()) {
      return numberProblem(stripped, type);
    }
    if (type.isText()) {
      return lengthProblem(text, type);
    }
    return switch (type.name().name()) {
      case "boolean" ->
          stripped.equalsIgnoreCase("true") || stripped.equalsIgnoreCase("false")
              ? null
              : "write true or false";
      case "uuid" -> UUID.matcher(stripped).matches() ? null : "write 32 hexadecimal digits";
      case "date" -> dateProblem(stripped);
      default -> null;
    };
  }

  private static @Nullable String numberProblem(String text, DataType type) {
    Integer bits = INTEGER_BITS.get(type.name().name());
    if (bits == null && NOT_FINITE.contains(text)) {
      return null;
    }
    if (!NUMBER.matcher(text).matches() || text.length() > 1000) {
      return "write a number, or an SQL expression with defaultExpression";
    }
    if (bits == null) {
      return precisionProblem(new BigDecimal(text), type);
    }
    if (!text.matches("[+-]?\\d+")) {
      return "write a whole number";
    }
    return new BigInteger(text).bitLength() < bits ? null : "it is out of range";
  }

  private static @Nullable String precisionProblem(BigDecimal number, DataType type) {
    if (type.arguments().size() != 2 || number.signum() == 0) {
      return null;
    }
    int whole =
        Integer.parseInt(type.arguments().get(0)) - Integer.parseInt(type.arguments().get(1));
    return number.precision() - number.scale() <= whole ? null : "it has too many digits";
  }

  private static @Nullable String lengthProblem(String text, DataType type) {
    return type.arguments().size() == 1
            && text.codePointCount(0, text.length()) > Integer.parseInt(type.arguments().get(0))
        ? "it is too long"
        : null;
  }

  private static @Nullable String dateProblem(String text) {
    try {
      LocalDate.parse(text);
      return null;
    } catch (DateTimeParseException e) {
      return "write it as in 2026-01-31, or an SQL expression with defaultExpression";
    }
  }
}
