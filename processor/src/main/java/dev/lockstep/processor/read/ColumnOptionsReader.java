package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Reporter;
import org.jspecify.annotations.Nullable;

/** Reads what few columns have: a collation, and options of the identity. */
final class ColumnOptionsReader {

  private final Reporter reporter;
  private final NameChecker names;

  ColumnOptionsReader(Reporter reporter) {
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
  }

  ColumnOptions read(Field field, DataType type) {
    Annotation identity = field.annotation("Identity");
    return new ColumnOptions(
        collation(field, type),
        null,
        identity == null ? IdentityOptions.DEFAULT : identity(identity, field));
  }

  private @Nullable QualifiedName collation(Field field, DataType type) {
    Annotation annotation = field.annotation("Collate");
    if (annotation == null) {
      return null;
    }
    if (type.isBuiltin() && !type.element().isText()) {
      reporter.report(Message.COLLATE_ON_NON_TEXT, annotation.position(), field.columnName(), type);
      return null;
    }
    try {
      QualifiedName name = QualifiedName.parse(annotation.string("value"));
      names.check("collation", name, annotation.position("value"));
      return name;
    } catch (IllegalArgumentException e) {
      reporter.report(
          Message.NAME_INVALID,
          annotation.position("value"),
          annotation.string("value"),
          "collation",
          String.valueOf(e.getMessage()));
      return null;
    }
  }

  private IdentityOptions identity(Annotation annotation, Field field) {
    String problem = SequenceReader.problem(annotation);
    if (problem != null) {
      reporter.report(Message.IDENTITY_INVALID, annotation.position(), field.columnName(), problem);
      return IdentityOptions.DEFAULT;
    }
    return new IdentityOptions(
        annotation.longInteger("start"),
        annotation.longInteger("increment"),
        SequenceReader.bound(annotation.longInteger("minValue"), Long.MIN_VALUE),
        SequenceReader.bound(annotation.longInteger("maxValue"), Long.MAX_VALUE),
        annotation.longInteger("cache"),
        annotation.bool("cycle"));
  }
}
