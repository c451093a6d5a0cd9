package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Reads how tables are partitioned, and their partitions from {@link #QUERY}. */
final class PartitionReader {

  /** One row for each partition in the schema of its table; it takes the schemas. */
  static final String QUERY =
      """
      SELECT i.inhparent::bigint AS id, c.relname, pg_get_expr(c.relpartbound, c.oid) AS bound
      FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
      JOIN pg_class t ON t.oid = i.inhparent AND t.relnamespace = c.relnamespace
      JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE t.relkind = 'p' AND n.nspname::text = ANY (?)
      ORDER BY c.relname
      """;

  private PartitionReader() {}

  /** Returns the partitions by the id of their table. */
  static Map<Long, List<Partition>> read(Result<Record> rows) {
    Map<Long, List<Partition>> partitions = new LinkedHashMap<>();
    for (Record row : rows) {
      partitions
          .computeIfAbsent(row.get("id", Long.class), id -> new ArrayList<>())
          .add(new Partition(row.get("relname", String.class), row.get("bound", String.class)));
    }
    return partitions;
  }

  /**
   * Returns how a table is partitioned.
   *
   * @param definition what PostgreSQL prints, such as {@code RANGE (a, lower(b))}; null for nothing
   */
  static @Nullable Partitioning partitioning(
      @Nullable String definition, List<Partition> partitions) {
    if (definition == null) {
      return null;
    }
    int open = definition.indexOf('(');
    PartitionStrategy strategy = PartitionStrategy.valueOf(definition.substring(0, open).strip());
    String keys = definition.substring(open + 1, definition.lastIndexOf(')'));
    return new Partitioning(strategy, keys(keys), partitions);
  }

  private static List<IndexKey> keys(String list) {
    List<IndexKey> keys = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    int depth = 0;
    for (SqlToken token : SqlLexer.tokens(list)) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.is(",")) {
        keys.add(key(key.toString().strip()));
        key.setLength(0);
      } else {
        key.append(token.text());
      }
    }
    keys.add(key(key.toString().strip()));
    return keys;
  }

  /** PostgreSQL prints the call of a function without parentheses around it. */
  private static IndexKey key(String text) {
    try {
      return IndexKey.parse(text);
    } catch (IllegalArgumentException e) {
      return IndexKey.parse("(" + text + ")");
    }
  }
}
