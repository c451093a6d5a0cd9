package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Names;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the referencing side of foreign keys. */
final class ReferenceReader {

  private final Reporter reporter;
  private final SqlChecker sql;

  ReferenceReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
  }

  List<PendingReference> read(TableBuilder table) {
    List<PendingReference> found = new ArrayList<>();
    for (DeclaredColumn column : table.columns()) {
      Annotation annotation = column.field().annotation("References");
      if (annotation != null) {
        add(found, table, annotation, "column", List.of(column.name()));
      }
    }
    for (Part part : table.layout().parts()) {
      for (Annotation annotation : Annotations.all(part.type(), "ForeignKey")) {
        add(found, table, annotation, "referencedColumns", columns(table, annotation, part));
      }
    }
    return found;
  }

  private @Nullable List<String> columns(TableBuilder table, Annotation annotation, Part part) {
    List<String> columns = new ArrayList<>();
    List<String> written = annotation.strings("columns");
    boolean sound = true;
    for (int i = 0; i < written.size(); i++) {
      String column = table.layout().qualifyColumn(written.get(i), part);
      sound &= sql.isColumn(table, column, annotation.position("columns", i));
      columns.add(column);
    }
    if (columns.isEmpty()) {
      reporter.report(
          Message.COLUMNS_MISSING, annotation.position("columns"), annotation.displayName());
    }
    return sound && !columns.isEmpty() ? columns : null;
  }

  private void add(
      List<PendingReference> found,
      TableBuilder table,
      Annotation annotation,
      String member,
      @Nullable List<String> columns) {
    TypeMirror type = annotation.type("entity");
    TypeElement entity = type == null ? null : LayoutReader.classOf(type);
    if (type != null && (entity == null || !Annotations.has(entity, "Table"))) {
      reporter.report(Message.REFERENCE_NOT_AN_ENTITY, annotation.position("entity"), type);
      return;
    }
    if (entity != null && columns != null) {
      String written = annotation.text("name");
      String name = written == null ? Names.foreignKey(table.name().name(), columns) : written;
      found.add(new PendingReference(table, name, columns, entity, annotation, member));
    }
  }
}
