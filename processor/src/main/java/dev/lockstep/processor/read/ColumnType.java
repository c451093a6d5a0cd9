package dev.lockstep.processor.read;

import dev.lockstep.core.model.DataType;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, and the enum behind it.
 *
 * @param type the type
 * @param enumeration the enum whose labels are the values; null when the values are others
 * @param enumAsText whether the labels are stored as text
 * @param definedBy the class that declares the type as a domain or composite type; null for none
 */
record ColumnType(
    DataType type,
    @Nullable DeclaredEnum enumeration,
    boolean enumAsText,
    @Nullable TypeElement definedBy) {

  static ColumnType of(DataType type) {
    return new ColumnType(type, null, false, null);
  }
}
