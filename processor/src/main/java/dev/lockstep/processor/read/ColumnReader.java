package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Reads one field as a column. */
final class ColumnReader {

  private static final Set<DataType> INTEGERS =
      Set.of(DataType.of("smallint"), DataType.of("integer"), DataType.of("bigint"));

  private final Reporter reporter;
  private final NameChecker names;
  private final TypeReader types;
  private final NullabilityReader nullability;
  private final DefaultReader defaults;
  private final ColumnOptionsReader options;

  ColumnReader(
      Reporter reporter, TypeReader types, NullabilityReader nullability, DefaultReader defaults) {
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
    this.types = types;
    this.nullability = nullability;
    this.defaults = defaults;
    this.options = new ColumnOptionsReader(reporter);
  }

  /** Returns the column; where something is wrong with it, as near as can be. */
  DeclaredColumn read(Field field, QualifiedName table) {
    String name = field.columnName();
    names.check("column", name, field.position("name"));
    ColumnType type = types.read(field);
    Identity identity = identity(field, type.type());
    String defaultExpression = defaults.read(field, type, table);
    String comment = field.column() == null ? null : field.column().text("comment");
    names.checkText("comment of the column " + name, comment, field.position("comment"));
    boolean generated = identity != null || defaultExpression != null;
    Column column =
        new Column(
            name,
            type.type(),
            isNullable(field, table, generated),
            identity == null ? defaultExpression : null,
            identity,
            comment,
            options.read(field, type.type()));
    return new DeclaredColumn(field, type, column);
  }

  private @Nullable Identity identity(Field field, DataType type) {
    Annotation annotation = field.annotation("Identity");
    if (annotation == null) {
      return null;
    }
    if (!INTEGERS.contains(type)) {
      reporter.report(
          Message.IDENTITY_ON_NON_INTEGER, annotation.position(), field.columnName(), type);
    }
    return Identity.valueOf(annotation.constant("value"));
  }

  private boolean isNullable(Field field, QualifiedName table, boolean generated) {
    String never = neverNull(field);
    if (never != null) {
      requireNoNull(field, never, generated, reporter);
      return false;
    }
    Annotation column = field.column();
    if (column != null && column.has("nullable")) {
      return column.bool("nullable");
    }
    return nullability.isNullable(field, table);
  }

  private static @Nullable String neverNull(Field field) {
    if (field.type().getKind().isPrimitive()) {
      return "its field is of the primitive type " + field.element().asType();
    }
    if (field.annotation("Id") != null) {
      return "it belongs to the primary key";
    }
    return field.annotation("Identity") != null ? "it is an identity column" : null;
  }

  /**
   * Reports a field that says to take null although its column never does. A key that PostgreSQL
   * generates may be null in Java until the row is stored.
   */
  static void requireNoNull(Field field, String why, boolean generated, Reporter reporter) {
    Annotation column = field.column();
    AnnotationMirror nullable = NullabilityReader.nullableAnnotation(field.element());
    if (column != null && column.has("nullable") && column.bool("nullable")) {
      reporter.report(
          Message.NULLABLE_PRIMITIVE,
          column.position("nullable"),
          field.columnName(),
          why,
          "nullable = true");
    } else if (nullable != null && !generated) {
      reporter.report(
          Message.NULLABLE_PRIMITIVE,
          new Position(field.element(), nullable, null),
          field.columnName(),
          why,
          "@" + nullable.getAnnotationType().asElement().getSimpleName());
    }
  }
}
