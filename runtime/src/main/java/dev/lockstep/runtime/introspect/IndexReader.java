package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKey.Nulls;
import dev.lockstep.core.model.IndexKey.Order;
import dev.lockstep.core.model.IndexKeyOptions;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.OperatorClass;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Reads indexes and exclusion constraints from {@link CatalogQueries#INDEX_KEYS}. */
final class IndexReader {

  private final BiFunction<String, String, QualifiedName> names;
  private final Expressions expressions;

  IndexReader(BiFunction<String, String, QualifiedName> names, Expressions expressions) {
    this.names = names;
    this.expressions = expressions;
  }

  /**
   * Adds indexes, and the exclusion constraints that they enforce, by the id of their table.
   *
   * @param rows a row for each key
   * @param indexes where to put indexes
   * @param constraints where to put exclusion constraints
   */
  void read(
      Result<Record> rows,
      Map<Long, List<Index>> indexes,
      Map<Long, List<Constraint>> constraints) {
    Map<IndexId, List<Record>> grouped = new LinkedHashMap<>();
    for (Record row : rows) {
      IndexId id = new IndexId(row.get("id", Long.class), row.get("name", String.class));
      grouped.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
    }
    grouped.forEach(
        (id, keys) -> {
          if (keys.get(0).get("condeferrable") == null) {
            put(indexes, id, index(id, keys));
          } else {
            put(constraints, id, exclusion(id, keys));
          }
        });
  }

  private static <T> void put(Map<Long, List<T>> byTable, IndexId id, T value) {
    byTable.computeIfAbsent(id.table(), table -> new ArrayList<>()).add(value);
  }

  private Exclusion exclusion(IndexId id, List<Record> keys) {
    Record first = keys.get(0);
    return new Exclusion(
        id.name(),
        first.get("method", String.class),
        keys.stream()
            .map(row -> new ExclusionElement(key(row), row.get("operator", String.class)))
            .toList(),
        expressions.read(first.get("predicate", String.class)),
        ConstraintReader.deferral(first));
  }

  private Index index(IndexId id, List<Record> keys) {
    Record first = keys.get(0);
    return new Index(
        id.name(),
        first.get("method", String.class),
        first.get("indisunique", Boolean.class),
        keys.stream().map(this::key).toList(),
        expressions.read(first.get("predicate", String.class)),
        new IndexOptions(
            ConstraintReader.optional(first, "included"),
            first.get("nulls_not_distinct", Boolean.class),
            Parameters.parse(ConstraintReader.optional(first, "parameters"))));
  }

  private IndexKey key(Record row) {
    boolean ordered = row.get("ordered", Boolean.class);
    Order order = row.get("descending", Boolean.class) ? Order.DESC : Order.ASC;
    Nulls nulls = row.get("nulls_first", Boolean.class) ? Nulls.FIRST : Nulls.LAST;
    return new IndexKey(
        row.get("column_name", String.class),
        expressions.read(row.get("expression", String.class)),
        ordered ? order : Order.ASC,
        ordered ? nulls : Nulls.LAST,
        new IndexKeyOptions(name(row, "collation"), operatorClass(row)));
  }

  private @Nullable OperatorClass operatorClass(Record row) {
    QualifiedName name = name(row, "operator_class");
    return name == null
        ? null
        : new OperatorClass(
            name, Parameters.parse(ConstraintReader.optional(row, "operator_class_parameters")));
  }

  private @Nullable QualifiedName name(Record row, String field) {
    String name = row.get(field, String.class);
    String schema = row.get(field + "_schema", String.class);
    if (name == null) {
      return null;
    }
    return schema == null ? QualifiedName.of(name) : names.apply(schema, name);
  }

  private record IndexId(long table, String name) {}
}
