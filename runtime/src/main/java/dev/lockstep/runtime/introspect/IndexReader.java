package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKey.Nulls;
import dev.lockstep.core.model.IndexKey.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Result;

/** Reads indexes and exclusion constraints from {@link CatalogQueries#INDEX_KEYS}. */
final class IndexReader {

  private final Expressions expressions;

  IndexReader(Expressions expressions) {
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
        expressions.read(first.get("predicate", String.class)));
  }

  private IndexKey key(Record row) {
    boolean ordered = row.get("ordered", Boolean.class);
    Order order = row.get("descending", Boolean.class) ? Order.DESC : Order.ASC;
    Nulls nulls = row.get("nulls_first", Boolean.class) ? Nulls.FIRST : Nulls.LAST;
    return new IndexKey(
        row.get("column_name", String.class),
        expressions.read(row.get("expression", String.class)),
        ordered ? order : Order.ASC,
        ordered ? nulls : Nulls.LAST);
  }

  private record IndexId(long table, String name) {}
}
