package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Division;
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

  /**
   * One row for each partition, also those of partitions, in the schema of its table; it takes the
   * schemas.
   */
  static final String QUERY =
      """
      WITH RECURSIVE parts AS (
        SELECT t.oid AS root, t.oid AS whole, t.relnamespace
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE t.relkind = 'p' AND NOT t.relispartition AND n.nspname::text = ANY (?)
        UNION ALL
        SELECT p.root, c.oid, p.relnamespace
        FROM parts p
        JOIN pg_inherits i ON i.inhparent = p.whole
        JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
          AND c.relnamespace = p.relnamespace)
      SELECT p.root::bigint AS id, c.relname, pg_get_expr(c.relpartbound, c.oid) AS bound,
        CASE WHEN w.oid <> p.root THEN w.relname END AS part_of,
        CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key
      FROM parts p
      JOIN pg_class c ON c.oid = p.whole AND p.whole <> p.root
      JOIN pg_inherits i ON i.inhrelid = c.oid
      JOIN pg_class w ON w.oid = i.inhparent
      ORDER BY c.relname
      """;

  private PartitionReader() {}

  /** Returns the partitions by the id of their table. */
  static Map<Long, List<Partition>> read(Result<Record> rows) {
    Map<Long, List<Partition>> partitions = new LinkedHashMap<>();
    for (Record row : rows) {
      partitions
          .computeIfAbsent(row.get("id", Long.class), id -> new ArrayList<>())
          .add(
              new Partition(
                  row.get("relname", String.class),
                  row.get("bound", String.class),
                  row.get("part_of", String.class),
                  division(row.get("partition_key", String.class))));
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
    Division division = division(definition);
    return division == null ? null : new Partitioning(division, partitions);
  }

  private static @Nullable Division division(@Nullable String definition) {
    if (definition == null) {
      return null;
    }
    int open = definition.indexOf('(');
    PartitionStrategy strategy = PartitionStrategy.valueOf(definition.substring(0, open).strip());
    String keys = definition.substring(open + 1, definition.lastIndexOf(')'));
    return new Division(strategy, keys(keys));
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
