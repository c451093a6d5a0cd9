package dev.lockstep.doctor.check;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer.
 *
 * @param values the values by column; no entry for NULL
 */
record Row(Map<String, Object> values) {

  Row {
    values = Map.copyOf(values);
  }

  static List<Row> all(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        Object value = result.getObject(i);
        if (value != null) {
          values.put(columns.getColumnLabel(i), value instanceof Array array ? list(array) : value);
        }
      }
      rows.add(new Row(values));
    }
    return rows;
  }

  private static List<String> list(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  String text(String column) {
    return value(column).toString();
  }

  @Nullable String textOrNull(String column) {
    return has(column) ? text(column) : null;
  }

  long number(String column) {
    return ((Number) value(column)).longValue();
  }

  boolean is(String column) {
    return (Boolean) value(column);
  }

  List<String> texts(String column) {
    return ((List<?>) value(column)).stream().map(String::valueOf).toList();
  }

  private Object value(String column) {
    Object value = values.get(column);
    if (value == null) {
      throw new IllegalStateException("The query has no value for " + column);
    }
    return value;
  }
}
