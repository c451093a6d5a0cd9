package dev.lockstep.processor.read;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Maps Java types to PostgreSQL types. */
final class TypeMapper {

  private static final DataType BYTEA = DataType.of("bytea");

  private static final Map<TypeKind, DataType> PRIMITIVES =
      parsed(
          Map.of(
              TypeKind.BOOLEAN, "boolean",
              TypeKind.BYTE, "smallint",
              TypeKind.SHORT, "smallint",
              TypeKind.INT, "integer",
              TypeKind.LONG, "bigint",
              TypeKind.FLOAT, "real",
              TypeKind.DOUBLE, "double precision",
              TypeKind.CHAR, "char(1)"));

  private static final Map<String, DataType> CLASSES =
      parsed(
          Map.ofEntries(
              Map.entry("java.lang.Boolean", "boolean"),
              Map.entry("java.lang.Byte", "smallint"),
              Map.entry("java.lang.Short", "smallint"),
              Map.entry("java.lang.Integer", "integer"),
              Map.entry("java.lang.Long", "bigint"),
              Map.entry("java.lang.Float", "real"),
              Map.entry("java.lang.Double", "double precision"),
              Map.entry("java.lang.Character", "char(1)"),
              Map.entry("java.lang.String", "text"),
              Map.entry("java.math.BigDecimal", "numeric"),
              Map.entry("java.math.BigInteger", "numeric"),
              Map.entry("java.time.Instant", "timestamptz"),
              Map.entry("java.time.OffsetDateTime", "timestamptz"),
              Map.entry("java.time.ZonedDateTime", "timestamptz"),
              Map.entry("java.time.LocalDateTime", "timestamp"),
              Map.entry("java.time.LocalDate", "date"),
              Map.entry("java.time.LocalTime", "time"),
              Map.entry("java.time.OffsetTime", "timetz"),
              Map.entry("java.time.Duration", "interval"),
              Map.entry("java.time.Period", "interval"),
              Map.entry("java.util.UUID", "uuid"),
              Map.entry("java.net.InetAddress", "inet"),
              Map.entry("org.jooq.JSON", "json"),
              Map.entry("org.jooq.JSONB", "jsonb")));

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection");

  private TypeMapper() {}

  /**
   * What a Java type is for PostgreSQL.
   *
   * @param scalar the type of one value; null for an enum
   * @param enumClass the enum; null for a type that is none
   * @param dimensions the number of array dimensions around it
   * @param definedBy the class that declares the type; null for one that is there anyway
   */
  record Mapping(
      @Nullable DataType scalar,
      @Nullable TypeElement enumClass,
      int dimensions,
      @Nullable TypeElement definedBy) {

    /** Returns the type of the column where one value is of the given type. */
    DataType arrayOf(DataType element) {
      return dimensions == 0
          ? element
          : new DataType(element.name(), element.arguments(), element.dimensions() + dimensions);
    }

    private Mapping array() {
      return new Mapping(scalar, enumClass, dimensions + 1, definedBy);
    }
  }

  /** Returns the mapping of the type; null when it has none. */
  static @Nullable Mapping map(TypeMirror type) {
    DataType primitive = PRIMITIVES.get(type.getKind());
    if (primitive != null) {
      return scalar(primitive);
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE
          ? scalar(BYTEA)
          : array(array.getComponentType());
    }
    if (type instanceof TypeVariable variable) {
      return map(variable.getUpperBound());
    }
    TypeElement element = LayoutReader.classOf(type);
    return element == null ? null : declared(element, (DeclaredType) type);
  }

  private static @Nullable Mapping declared(TypeElement element, DeclaredType type) {
    if (element.getKind() == ElementKind.ENUM) {
      return new Mapping(null, element, 0, null);
    }
    String name = element.getQualifiedName().toString();
    if (COLLECTIONS.contains(name) && type.getTypeArguments().size() == 1) {
      return array(type.getTypeArguments().get(0));
    }
    QualifiedName defined = DefinitionNames.type(element);
    if (defined != null) {
      return new Mapping(DataType.userDefined(defined), null, 0, element);
    }
    DataType scalar = CLASSES.get(name);
    return scalar == null ? null : scalar(scalar);
  }

  private static Mapping scalar(DataType type) {
    return new Mapping(type, null, 0, null);
  }

  private static <K> Map<K, DataType> parsed(Map<K, String> types) {
    return types.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> DataType.parse(entry.getValue())));
  }

  private static @Nullable Mapping array(TypeMirror element) {
    Mapping mapping = map(element);
    return mapping == null ? null : mapping.array();
  }
}
