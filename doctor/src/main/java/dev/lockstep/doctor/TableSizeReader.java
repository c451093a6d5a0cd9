package dev.lockstep.doctor;

import dev.lockstep.core.lint.TableSize;
import dev.lockstep.core.lint.TableSizes;
import dev.lockstep.core.model.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads how large tables are, from statistics alone: no table is read or locked. Numbers of rows
 * are those of the last ANALYZE and of what has been counted since (PostgreSQL manual, section
 * 27.2).
 */
public final class TableSizeReader {

  private static final String QUERY =
      """
      SELECT CASE n.nspname WHEN current_schema() THEN '' ELSE n.nspname END,
             c.relname,
             coalesce(sum(greatest(l.reltuples, s.n_live_tup, 0)), 0)::bigint,
             coalesce(sum(pg_total_relation_size(l.oid)), 0)::bigint
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN LATERAL (
        SELECT p.relid FROM pg_partition_tree(c.oid) p WHERE p.isleaf
        UNION
        SELECT c.oid WHERE c.relkind = 'r') leaf ON true
      LEFT JOIN pg_class l ON l.oid = leaf.relid
      LEFT JOIN pg_stat_all_tables s ON s.relid = l.oid
      WHERE c.relkind IN ('r', 'p')
        AND NOT c.relispartition
        AND c.relpersistence <> 't'
        AND n.nspname !~ '^pg_'
        AND n.nspname <> 'information_schema'
        AND (cardinality(?::text[]) = 0 OR n.nspname = ANY (?))
        AND NOT EXISTS (
          SELECT FROM pg_depend d
          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      GROUP BY 1, 2
      """;

  private TableSizeReader() {}

  /**
   * Returns the sizes, a partitioned table's with all of its partitions; the names of tables in the
   * current schema of the connection are without a schema.
   *
   * @param schemas only tables in these; all when it is empty
   */
  public static TableSizes read(Connection connection, Collection<String> schemas)
      throws SQLException {
    SortedMap<QualifiedName, TableSize> sizes = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      Object names = connection.createArrayOf("text", schemas.toArray());
      statement.setObject(1, names);
      statement.setObject(2, names);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sizes.put(
              new QualifiedName(rows.getString(1), rows.getString(2)),
              new TableSize(rows.getLong(3), rows.getLong(4)));
        }
      }
    }
    return new TableSizes(sizes);
  }
}
