package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads primary keys and unique constraints. */
final class KeyReader {

  private final Reporter reporter;
  private final SqlChecker sql;

  KeyReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
  }

  void read(TableBuilder table) {
    readPrimaryKey(table);
    for (Part part : table.layout().parts()) {
      for (Annotation unique : Annotations.all(part.type(), "Unique")) {
        readUnique(table, unique, columns(table, unique, part));
      }
    }
    for (DeclaredColumn column : table.columns()) {
      for (Annotation unique : column.field().annotations().all("Unique")) {
        List<String> written = unique.strings("columns");
        readUnique(
            table,
            unique,
            written.isEmpty()
                ? List.of(column.name())
                : columns(table, unique, column.field().part()));
      }
    }
  }

  private void readPrimaryKey(TableBuilder table) {
    String source = null;
    List<DeclaredColumn> ids = table.columns().stream().filter(DeclaredColumn::isId).toList();
    if (!ids.isEmpty()) {
      source = "@Id on " + ids.get(0).field().displayName();
      String name = Names.primaryKey(table.name().name());
      table.add(
          new PrimaryKey(name, ids.stream().map(DeclaredColumn::name).toList()),
          Position.of(ids.get(0).field().element()));
    }
    for (Part part : table.layout().parts()) {
      Annotation key = Annotations.find(part.type(), "PrimaryKey");
      if (key == null) {
        continue;
      }
      if (source == null) {
        readPrimaryKey(table, key, columns(table, key, part));
        source = "@PrimaryKey on " + part.type().getSimpleName();
      } else {
        reporter.report(Message.PRIMARY_KEY_TWICE, key.position(), table.name(), source);
      }
    }
  }

  private void readPrimaryKey(TableBuilder table, Annotation key, @Nullable List<String> columns) {
    if (columns == null) {
      return;
    }
    String written = key.text("name");
    String name = written == null ? Names.primaryKey(table.name().name()) : written;
    table.add(new PrimaryKey(name, columns), key.position("columns"));
    for (String column : columns) {
      DeclaredColumn declared = table.column(column);
      if (declared != null) {
        boolean generated = declared.column().isFilled();
        ColumnReader.requireNoNull(
            declared.field(), "it belongs to the primary key", generated, reporter);
        table.setNotNull(column);
      }
    }
  }

  private void readUnique(TableBuilder table, Annotation unique, @Nullable List<String> columns) {
    if (columns != null) {
      String written = unique.text("name");
      String name = written == null ? Names.unique(table.name().name(), columns) : written;
      table.add(new Unique(name, columns), unique.position(written == null ? "columns" : "name"));
    }
  }

  /** Returns the columns that the annotation names; null, once reported, when they are no key. */
  private @Nullable List<String> columns(TableBuilder table, Annotation annotation, Part part) {
    List<String> columns = new ArrayList<>();
    List<String> written = annotation.strings("columns");
    if (written.isEmpty()) {
      reporter.report(
          Message.COLUMNS_MISSING, annotation.position("columns"), annotation.displayName());
      return null;
    }
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (int i = 0; i < written.size(); i++) {
      String column = table.layout().qualifyColumn(written.get(i), part);
      Position position = annotation.position("columns", i);
      sound &= sql.isColumn(table, column, position);
      if (!seen.add(column)) {
        reporter.report(Message.COLUMN_REPEATED, position, column);
        sound = false;
      }
      columns.add(column);
    }
    return sound ? columns : null;
  }
}
