package dev.lockstep.processor.read;

import dev.lockstep.core.model.SqlExpression;
import java.util.List;

/**
 * What an entity is made of.
 *
 * @param fields the fields that become columns, in the order of the columns
 * @param parts the classes that contribute them, the entity itself the last of its own line
 */
record Layout(List<Field> fields, List<Part> parts) {

  Layout {
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
  }

  /** Returns SQL that a part wrote over its own columns, over the columns of the table. */
  String qualify(String sql, Part part) {
    String qualified = SqlExpression.of(sql).normalized();
    if (!part.prefix().isEmpty()) {
      for (Field field : fields) {
        if (field.part().equals(part)) {
          qualified = SqlExpression.of(qualified).rename(field.localName(), field.columnName());
        }
      }
    }
    return qualified;
  }

  /** Returns the name in the table of a column that a part names. */
  String qualifyColumn(String column, Part part) {
    for (Field field : fields) {
      if (field.part().equals(part) && field.localName().equals(column)) {
        return field.columnName();
      }
    }
    return column;
  }
}
