package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.KeyOptions;
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
        readUnique(table, unique, part, columns(table, unique, part));
      }
    }
    for (DeclaredColumn column : table.columns()) {
      for (Annotation unique : column.field().annotations().all("Unique")) {
        List<String> written = unique.strings("columns");
        Part part = column.field().part();
        readUnique(
            table,
            unique,
            part,
            written.isEmpty() ? List.of(column.name()) : columns(table, unique, part));
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
        readPrimaryKey(table, key, part, columns(table, key, part));
        source = "@PrimaryKey on " + part.type().getSimpleName();
      } else {
        reporter.report(Message.PRIMARY_KEY_TWICE, key.position(), table.name(), source);
      }
    }
  }

  private void readPrimaryKey(
      TableBuilder table, Annotation key, Part part, @Nullable List<String> columns) {
    KeyOptions options = columns == null ? null : options(table, key, part, columns);
    if (columns == null || options == null) {
      return;
    }
    String written = key.text("name");
    String name = written == null ? Names.primaryKey(table.name().name()) : written;
    table.add(new PrimaryKey(name, columns, options), key.position("columns"));
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

  private void readUnique(
      TableBuilder table, Annotation unique, Part part, @Nullable List<String> columns) {
    KeyOptions options = columns == null ? null : options(table, unique, part, columns);
    if (columns != null && options != null) {
      String written = unique.text("name");
      String name = written == null ? Names.unique(table.name().name(), columns) : written;
      table.add(
          new Unique(name, columns, options),
          unique.position(written == null ? "columns" : "name"));
    }
  }

  private @Nullable KeyOptions options(
      TableBuilder table, Annotation key, Part part, List<String> columns) {
    Set<String> seen = new HashSet<>(columns);
    List<String> include = columns(table, key, "include", part, seen);
    boolean nullsNotDistinct = key.displayName().equals("@Unique") && key.bool("nullsNotDistinct");
    return include == null
        ? null
        : new KeyOptions(include, nullsNotDistinct, Deferral.valueOf(key.constant("deferrable")));
  }

  /** Returns the columns that the annotation names; null, once reported, when they are no key. */
  private @Nullable List<String> columns(TableBuilder table, Annotation annotation, Part part) {
    if (annotation.strings("columns").isEmpty()) {
      reporter.report(
          Message.COLUMNS_MISSING, annotation.position("columns"), annotation.displayName());
      return null;
    }
    return columns(table, annotation, "columns", part, new HashSet<>());
  }

  private @Nullable List<String> columns(
      TableBuilder table, Annotation annotation, String member, Part part, Set<String> seen) {
    List<String> columns = new ArrayList<>();
    List<String> written = annotation.strings(member);
    boolean sound = true;
    for (int i = 0; i < written.size(); i++) {
      String column = table.layout().qualifyColumn(written.get(i), part);
      Position position = annotation.position(member, i);
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
