package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.QualifiedName;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads a column from its row of {@link CatalogQueries#COLUMNS}. */
final class ColumnReader {

  private final BiFunction<String, String, QualifiedName> names;
  private final Function<String, DataType> types;
  private final Expressions expressions;

  ColumnReader(
      BiFunction<String, String, QualifiedName> names,
      Function<String, DataType> types,
      Expressions expressions) {
    this.names = names;
    this.types = types;
    this.expressions = expressions;
  }

  Column read(Record row) {
    Identity identity =
        switch (row.get("identity", String.class)) {
          case "a" -> Identity.ALWAYS;
          case "d" -> Identity.BY_DEFAULT;
          default -> null;
        };
    Generation generation = generation(row);
    return new Column(
        row.get("attname", String.class),
        types.apply(row.get("type", String.class)),
        !row.get("attnotnull", Boolean.class),
        generation == null ? expressions.read(row.get("default_sql", String.class)) : null,
        identity,
        row.get("comment", String.class),
        new ColumnOptions(
            collation(row),
            generation,
            identity == null
                ? IdentityOptions.DEFAULT
                : options(row, row.get("seqtype", String.class))));
  }

  private @Nullable Generation generation(Record row) {
    String kind = row.get("generated", String.class);
    return kind.isEmpty()
        ? null
        : new Generation(
            String.valueOf(expressions.read(row.get("default_sql", String.class))),
            kind.equals("s"));
  }

  private @Nullable QualifiedName collation(Record row) {
    String name = row.get("collation", String.class);
    String schema = row.get("collation_schema", String.class);
    if (name == null) {
      return null;
    }
    return schema == null ? QualifiedName.of(name) : names.apply(schema, name);
  }

  /** Returns the options of the sequence in the row; a bound that is its type's is none. */
  static IdentityOptions options(Record row, String type) {
    long increment = row.get("seqincrement", Long.class);
    boolean rising = increment > 0;
    long minimum = row.get("seqmin", Long.class);
    long maximum = row.get("seqmax", Long.class);
    return new IdentityOptions(
        row.get("seqstart", Long.class),
        increment,
        minimum == (rising ? 1 : -largest(type) - 1) ? null : minimum,
        maximum == (rising ? largest(type) : -1) ? null : maximum,
        row.get("seqcache", Long.class),
        row.get("seqcycle", Boolean.class));
  }

  private static long largest(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }
}
