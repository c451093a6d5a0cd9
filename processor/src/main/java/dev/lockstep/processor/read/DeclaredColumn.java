package dev.lockstep.processor.read;

import dev.lockstep.core.model.Column;

/**
 * A column and the field that it was read from.
 *
 * @param field the field
 * @param type its type, with the enum behind it
 * @param column the column
 */
record DeclaredColumn(Field field, ColumnType type, Column column) {

  String name() {
    return column.name();
  }

  boolean isId() {
    return field.annotation("Id") != null;
  }

  DeclaredColumn with(Column other) {
    return new DeclaredColumn(field, type, other);
  }

  DeclaredColumn notNull() {
    return with(column.withNullable(false));
  }
}
