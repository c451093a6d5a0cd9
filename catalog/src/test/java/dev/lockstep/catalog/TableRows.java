package dev.lockstep.catalog;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that two databases have in common, as objects and as rows of the first. */
public final class TableRows {

  private TableRows() {}

  /** Returns the object id of each table that both have. */
  static Map<String, Long> objectIds(Connection connection, Catalog from, Catalog to)
      throws SQLException {
    Map<String, Long> ids = new TreeMap<>();
    for (String table : common(from, to)) {
      ids.put(table, query(connection, "SELECT " + oid(table)));
    }
    return ids;
  }

  private static String oid(String table) {
    return "'" + table.replace("'", "''") + "'::regclass::oid";
  }

  private static long query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Returns the values of the columns that no change touches, sorted, by table. */
  public static Map<String, List<String>> values(Connection connection, Catalog from, Catalog to)
      throws SQLException {
    Map<String, List<String>> values = new TreeMap<>();
    for (String table : common(from, to)) {
      if (partitioned(table, from) && partitioned(table, to)) {
        continue; // Its rows are those of its partitions, which may come and go.
      }
      List<String> columns = untouched(table, from, to);
      String sql =
          "SELECT ROW(" + String.join(", ", columns) + ")::text FROM ONLY " + table + " ORDER BY 1";
      boolean partitioned =
          query(connection, "SELECT (relkind = 'p')::int FROM pg_class WHERE oid = " + oid(table))
              == 1;
      values.put(table, rows(connection, partitioned ? sql.replace(" ONLY", "") : sql));
    }
    return values;
  }

  private static boolean partitioned(String table, Catalog catalog) {
    CatalogObject object = catalog.find(new ObjectId(ObjectKind.TABLE, table));
    return object != null && object.get("partition_key") != null;
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static List<String> common(Catalog from, Catalog to) {
    return from.objects().keySet().stream()
        .filter(id -> id.kind() == ObjectKind.TABLE && to.find(id) != null)
        .map(ObjectId::identity)
        .toList();
  }

  private static List<String> untouched(String table, Catalog from, Catalog to) {
    List<String> columns = new ArrayList<>();
    for (CatalogObject column : from.objects().values()) {
      CatalogObject now = to.find(column.id());
      boolean ofTable =
          column.id().kind() == ObjectKind.COLUMN
              && new ObjectId(ObjectKind.TABLE, table).equals(column.parent());
      if (ofTable
          && now != null
          && column.sameAs(now, "type")
          && column.get("generated") == null
          && now.get("generated") == null
          && column.text("type_type").equals("b")) {
        columns.add(column.text("name"));
      }
    }
    return columns;
  }
}
