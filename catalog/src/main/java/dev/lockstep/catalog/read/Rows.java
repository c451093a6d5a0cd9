package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** Hands the rows of the queries to the builder. */
final class Rows {

  private Rows() {}

  static void readObjects(ResultSet rows, CatalogBuilder builder) throws SQLException {
    String[] names = names(rows);
    boolean hasParent = names.length > 5 && names[5].equals("parent_class");
    while (rows.next()) {
      ObjectId id = new ObjectId(ObjectKind.valueOf(rows.getString(1)), rows.getString(5));
      Entry entry = new Entry(rows.getString(2), rows.getLong(3), rows.getInt(4));
      String parentClass = hasParent ? rows.getString(6) : null;
      Entry parent =
          parentClass == null ? null : new Entry(parentClass, rows.getLong(7), rows.getInt(8));
      builder.object(entry, id, parent, values(rows, names, hasParent ? 8 : 5));
    }
  }

  /** Rows that tell more of an object that another query told of. */
  static void readDetails(ResultSet rows, CatalogBuilder builder) throws SQLException {
    String[] names = names(rows);
    while (rows.next()) {
      Entry entry = new Entry(rows.getString(1), rows.getLong(2), rows.getInt(3));
      builder.details(entry, values(rows, names, 3));
    }
  }

  private static String[] names(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    String[] names = new String[columns.getColumnCount()];
    for (int i = 0; i < names.length; i++) {
      names[i] = columns.getColumnLabel(i + 1);
    }
    return names;
  }

  /** Returns what stands behind the columns that say which object it is. */
  private static Values values(ResultSet rows, String[] names, int from) throws SQLException {
    Values values = new Values(names.length - from);
    for (int i = from; i < names.length; i++) {
      String value = rows.getString(i + 1);
      if (value != null) {
        values.add(names[i], value);
      }
    }
    return values;
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
