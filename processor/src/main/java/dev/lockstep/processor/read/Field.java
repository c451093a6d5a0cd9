package dev.lockstep.processor.read;

import dev.lockstep.core.model.Names;
import dev.lockstep.processor.report.Position;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A field that becomes a column.
 *
 * @param element the field
 * @param type its type, with the type parameters of a superclass filled in
 * @param part the class that contributes it
 * @param annotations Lockstep's annotations on it
 */
record Field(VariableElement element, TypeMirror type, Part part, ElementAnnotations annotations) {

  static Field of(VariableElement element, TypeMirror type, Part part) {
    return new Field(element, type, part, ElementAnnotations.of(element));
  }

  /** Returns its {@code @Column}; null when it has none. */
  @Nullable Annotation column() {
    return annotation("Column");
  }

  /** Returns its annotation of that simple name; null when it has none. */
  @Nullable Annotation annotation(String simpleName) {
    return annotations.find(simpleName);
  }

  /** Returns where the member of {@code @Column} stands, or the field when it is not written. */
  Position position(String member) {
    Annotation column = column();
    return column != null && column.has(member) ? column.position(member) : Position.of(element);
  }

  /** Returns the column's name within the class that contributes it, without its prefix. */
  String localName() {
    Annotation column = column();
    String written = column == null ? null : column.text("name");
    return written == null ? Names.snakeCase(element.getSimpleName().toString()) : written;
  }

  /** Returns the name of the column. */
  String columnName() {
    return part.prefix() + localName();
  }

  /** Returns the class and the field as messages name them. */
  String displayName() {
    return part.type().getSimpleName() + "." + element.getSimpleName();
  }
}
