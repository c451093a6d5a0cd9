package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.DataType;
import dev.lockstep.processor.read.TypeMapper.Mapping;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the type of a column: written in {@code @Column}, or derived from the Java type. */
final class TypeReader {

  private static final int MAX_LENGTH = 10_485_760;
  private static final int MAX_PRECISION = 1000;
  private static final DataType TEXT = DataType.of("text");
  private static final DataType NUMERIC = DataType.of("numeric");
  private static final List<String> FACETS = List.of("length", "precision", "scale");

  private final Reporter reporter;
  private final EnumReader enums;

  TypeReader(Reporter reporter, EnumReader enums) {
    this.reporter = reporter;
    this.enums = enums;
  }

  ColumnType read(Field field) {
    Mapping mapping = TypeMapper.map(field.type());
    Annotation storage = field.annotation("EnumColumn");
    if (storage != null && (mapping == null || mapping.enumClass() == null)) {
      reporter.report(Message.ENUM_COLUMN_ON_NON_ENUM, storage.position(), field.displayName());
    }
    Annotation column = field.column();
    String written = column == null ? null : column.text("type");
    if (column != null && written != null) {
      return ColumnType.of(written(written, column));
    }
    if (mapping == null) {
      reporter.report(Message.TYPE_UNMAPPED, Position.of(field.element()), field.type());
      return ColumnType.of(TEXT);
    }
    return mapping.enumClass() == null
        ? scalar(mapping, field)
        : enumeration(mapping, storage, field);
  }

  private DataType written(String text, Annotation column) {
    for (String facet : FACETS) {
      if (column.has(facet)) {
        reporter.report(Message.TYPE_WITH_LENGTH, column.position(facet), text);
      }
    }
    try {
      return DataType.parse(text);
    } catch (IllegalArgumentException e) {
      reporter.report(
          Message.TYPE_TEXT_INVALID, column.position("type"), String.valueOf(e.getMessage()));
    }
    return TEXT;
  }

  private ColumnType scalar(Mapping mapping, Field field) {
    DataType scalar = mapping.scalar() == null ? TEXT : mapping.scalar();
    return new ColumnType(
        mapping.arrayOf(withFacets(scalar, field)), null, false, mapping.definedBy());
  }

  private ColumnType enumeration(Mapping mapping, @Nullable Annotation storage, Field field) {
    if (mapping.enumClass() == null) {
      throw new IllegalArgumentException(field.displayName() + " is no enum");
    }
    DeclaredEnum declared = enums.read(mapping.enumClass());
    boolean asText = storage != null && storage.constant("storage").equals("TEXT");
    DataType scalar = asText ? TEXT : DataType.userDefined(declared.type().name());
    DataType type = mapping.arrayOf(withFacets(scalar, field));
    return new ColumnType(type, declared, asText, null);
  }

  private DataType withFacets(DataType scalar, Field field) {
    Annotation column = field.column();
    if (column == null) {
      return scalar;
    }
    DataType type = scalar;
    if (column.has("length")) {
      type = withLength(type, column, field);
    }
    if (column.has("precision") || column.has("scale")) {
      type = withPrecision(type, column, field);
    }
    return type;
  }

  private DataType withLength(DataType type, Annotation column, Field field) {
    int length = column.integer("length");
    if (!type.equals(TEXT)) {
      reporter.report(
          Message.LENGTH_ON_NON_TEXT, column.position("length"), field.columnName(), type);
    } else if (length < 1 || length > MAX_LENGTH) {
      reporter.report(Message.LENGTH_OUT_OF_RANGE, column.position("length"), length);
    } else {
      return DataType.of("varchar", Integer.toString(length));
    }
    return type;
  }

  private DataType withPrecision(DataType type, Annotation column, Field field) {
    int precision = column.integer("precision");
    int scale = column.has("scale") ? column.integer("scale") : 0;
    if (!type.equals(NUMERIC)) {
      String member = column.has("precision") ? "precision" : "scale";
      reporter.report(
          Message.PRECISION_ON_NON_NUMERIC, column.position(member), field.columnName(), type);
    } else if (!column.has("precision")) {
      reporter.report(Message.SCALE_WITHOUT_PRECISION, column.position("scale"));
    } else if (precision < 1 || precision > MAX_PRECISION) {
      reporter.report(Message.PRECISION_OUT_OF_RANGE, column.position("precision"), precision);
    } else if (scale < 0 || scale > precision) {
      reporter.report(Message.SCALE_OUT_OF_RANGE, column.position("scale"), scale, precision);
    } else {
      return DataType.of("numeric", Integer.toString(precision), Integer.toString(scale));
    }
    return type;
  }
}
