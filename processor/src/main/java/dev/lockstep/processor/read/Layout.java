package dev.lockstep.processor.read;

import dev.lockstep.core.model.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an entity is made of.
 *
 * @param fields the fields that become columns, in the order of the columns
 * @param parts the classes that contribute the table's own, the entity itself the last of its line
 * @param inherited the classes that contribute what its table inherits from another one
 */
record Layout(List<Field> fields, List<Part> parts, List<Part> inherited) {

  Layout {
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
    inherited = List.copyOf(inherited);
  }

  /** Makes a layout of fields and of the classes that contribute them. */
  static Layout of(List<Field> fields, List<Part> all) {
    return new Layout(
        fields,
        all.stream().filter(part -> part.parent() == null).toList(),
        all.stream().filter(part -> part.parent() != null).toList());
  }

  /** Returns all classes, those of tables above first. */
  List<Part> allParts() {
    return Stream.concat(inherited.stream(), parts.stream()).toList();
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
