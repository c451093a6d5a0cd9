package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands the rows of the queries to the builder. */
final class Rows {

  private static final Set<String> PLACE =
      Set.of("kind", "class", "oid", "sub", "identity", "parent_class", "parent_oid", "parent_sub");

  private Rows() {}

  static void readObjects(ResultSet rows, CatalogBuilder builder) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<Integer> attributes = new ArrayList<>();
    boolean hasParent = false;
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      hasParent |= columns.getColumnLabel(i).equals("parent_class");
      if (!PLACE.contains(columns.getColumnLabel(i))) {
        attributes.add(i);
      }
    }
    while (rows.next()) {
      Map<String, String> values = new HashMap<>();
      for (int i : attributes) {
        String value = rows.getString(i);
        if (value != null) {
          values.put(columns.getColumnLabel(i), value);
        }
      }
      ObjectId id = new ObjectId(ObjectKind.valueOf(rows.getString(1)), rows.getString(5));
      Entry entry = new Entry(rows.getString(2), rows.getLong(3), rows.getInt(4));
      String parentClass = hasParent ? rows.getString(6) : null;
      Entry parent =
          parentClass == null ? null : new Entry(parentClass, rows.getLong(7), rows.getInt(8));
      builder.object(entry, id, parent, values);
    }
  }

  static void readComments(ResultSet rows, CatalogBuilder builder) throws SQLException {
    while (rows.next()) {
      builder.comment(
          new Entry(rows.getString(1), rows.getLong(2), rows.getInt(3)),
          rows.getString(4),
          rows.getString(5));
    }
  }

  static void readAliases(ResultSet rows, CatalogBuilder builder) throws SQLException {
    while (rows.next()) {
      builder.alias(
          new Entry(rows.getString(1), rows.getLong(2), 0),
          new Entry(rows.getString(3), rows.getLong(4), rows.getInt(5)));
    }
  }

  static void readDependencies(ResultSet rows, CatalogBuilder builder) throws SQLException {
    while (rows.next()) {
      builder.dependency(
          new Entry(rows.getString(1), rows.getLong(2), rows.getInt(3)),
          new Entry(rows.getString(4), rows.getLong(5), rows.getInt(6)));
    }
  }
}
