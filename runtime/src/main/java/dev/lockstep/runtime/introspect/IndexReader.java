package dev.lockstep.runtime.introspect;

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

/** Reads indexes from the rows of {@link CatalogQueries#INDEX_KEYS}. */
final class IndexReader {

  private final Expressions expressions;

  IndexReader(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Returns the indexes by the id of their table. */
  Map<Long, List<Index>> read(Result<Record> rows) {
    Map<IndexId, List<Record>> grouped = new LinkedHashMap<>();
    for (Record row : rows) {
      IndexId id = new IndexId(row.get("id", Long.class), row.get("name", String.class));
      grouped.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
    }
    Map<Long, List<Index>> byTable = new LinkedHashMap<>();
    grouped.forEach(
        (id, keys) ->
            byTable.computeIfAbsent(id.table(), table -> new ArrayList<>()).add(index(id, keys)));
    return byTable;
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
