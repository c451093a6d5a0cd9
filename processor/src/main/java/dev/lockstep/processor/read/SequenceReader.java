package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import org.jspecify.annotations.Nullable;

/** Reads the sequence that gives a column its default. */
final class SequenceReader {

  private final Reporter reporter;
  private final NameChecker names;
  private final ModelBuilder model;

  SequenceReader(Reporter reporter, ModelBuilder model) {
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
    this.model = model;
  }

  /** Adds the sequence to the model and returns the default that takes its next number. */
  @Nullable String read(Annotation annotation, Field field, DataType type, QualifiedName table) {
    if (!type.isNumeric()) {
      reporter.report(
          Message.SEQUENCE_ON_NON_NUMBER, annotation.position(), field.columnName(), type);
    }
    String written = annotation.text("name");
    QualifiedName name =
        table.withName(written == null ? derivedName(table.name(), field.columnName()) : written);
    Position position = annotation.position("name");
    names.check("sequence", name, position);
    String problem = problem(annotation);
    if (problem != null) {
      reporter.report(Message.SEQUENCE_INVALID, annotation.position(), name, problem);
      return null;
    }
    model.add(sequence(annotation, name), ModelPath.sequence(name), position);
    return "nextval(" + LiteralReader.quote(regclass(name)) + ")";
  }

  /** Returns the name of a sequence that was given none. */
  static String derivedName(String table, String column) {
    return Names.limit(table + "_" + column + "_seq");
  }

  private static Sequence sequence(Annotation annotation, QualifiedName name) {
    return new Sequence(
        name,
        annotation.longInteger("start"),
        annotation.longInteger("increment"),
        bound(annotation.longInteger("minValue"), Long.MIN_VALUE),
        bound(annotation.longInteger("maxValue"), Long.MAX_VALUE),
        annotation.longInteger("cache"),
        annotation.bool("cycle"));
  }

  static @Nullable Long bound(long value, long unset) {
    return value == unset ? null : value;
  }

  /** Returns why PostgreSQL would refuse the options; null when it takes them. */
  static @Nullable String problem(Annotation annotation) {
    long increment = annotation.longInteger("increment");
    long start = annotation.longInteger("start");
    long minimum = annotation.longInteger("minValue");
    long maximum = annotation.longInteger("maxValue");
    long least = minimum == Long.MIN_VALUE && increment > 0 ? 1 : minimum;
    long greatest = maximum == Long.MAX_VALUE && increment < 0 ? -1 : maximum;
    if (increment == 0) {
      return "its increment is 0";
    }
    if (annotation.longInteger("cache") < 1) {
      return "its cache is less than 1";
    }
    if (least >= greatest) {
      return "its least number " + least + " is not below its greatest " + greatest;
    }
    return start < least || start > greatest
        ? "its start " + start + " is not in " + least + " to " + greatest
        : null;
  }

  private static String regclass(QualifiedName name) {
    String own = SqlKeywords.quoteIfNeeded(name.name());
    return name.schema().isEmpty() ? own : SqlKeywords.quoteIfNeeded(name.schema()) + "." + own;
  }
}
