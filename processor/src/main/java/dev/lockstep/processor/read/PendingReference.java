package dev.lockstep.processor.read;

import dev.lockstep.core.model.ForeignKeyAction;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A foreign key whose other side is not read yet.
 *
 * @param table the table that holds it
 * @param name its name
 * @param columns the referencing columns
 * @param entity the class of the referenced table
 * @param annotation the annotation that declares it
 * @param member the member of the annotation that names the referenced columns
 */
record PendingReference(
    TableBuilder table,
    String name,
    List<String> columns,
    TypeElement entity,
    Annotation annotation,
    String member) {

  PendingReference {
    columns = List.copyOf(columns);
  }

  /** Returns the referenced columns as written; empty for those of the primary key. */
  List<String> writtenColumns() {
    if (member.equals("column")) {
      String column = annotation.text("column");
      return column == null ? List.of() : List.of(column);
    }
    return annotation.strings(member);
  }

  /** Returns the columns that a delete sets, by their names in the table; empty for all. */
  List<String> setColumns() {
    if (!isOfClass()) {
      return List.of();
    }
    List<String> written = annotation.strings("columns");
    return annotation.strings("onDeleteColumns").stream()
        .map(column -> written.contains(column) ? columns.get(written.indexOf(column)) : column)
        .toList();
  }

  /** Returns whether the event puts NULL in the column. */
  boolean sets(String event, String column) {
    List<String> some = event.equals("onDelete") ? setColumns() : List.of();
    return action(event) == ForeignKeyAction.SET_NULL && (some.isEmpty() || some.contains(column));
  }

  boolean isOfClass() {
    return annotation.displayName().equals("@ForeignKey");
  }

  ForeignKeyAction action(String event) {
    return ForeignKeyAction.valueOf(annotation.constant(event));
  }
}
