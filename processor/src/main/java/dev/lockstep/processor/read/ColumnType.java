package dev.lockstep.processor.read;

import dev.lockstep.core.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, and the enum behind it.
 *
 * @param type the type
 * @param enumeration the enum whose labels are the values; null when the values are others
 * @param enumAsText whether the labels are stored as text
 */
record ColumnType(DataType type, @Nullable DeclaredEnum enumeration, boolean enumAsText) {

  static ColumnType of(DataType type) {
    return new ColumnType(type, null, false);
  }
}
