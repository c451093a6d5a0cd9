package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Collects what the readers find about one table. Not thread-safe. */
final class TableBuilder {

  private final QualifiedName name;
  private final TypeElement entity;
  private final Layout layout;
  private final @Nullable String comment;
  private final Reporter reporter;
  private final NameChecker names;
  private final SourceMap.Builder sources;
  private final Map<String, DeclaredColumn> columns = new LinkedHashMap<>();
  private final Map<String, Constraint> constraints = new LinkedHashMap<>();
  private final Map<String, Index> indexes = new LinkedHashMap<>();

  TableBuilder(
      QualifiedName name,
      @Nullable String comment,
      TypeElement entity,
      Layout layout,
      Reporter reporter,
      SourceMap.Builder sources) {
    this.name = name;
    this.comment = comment;
    this.entity = entity;
    this.layout = layout;
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
    this.sources = sources;
  }

  QualifiedName name() {
    return name;
  }

  TypeElement entity() {
    return entity;
  }

  Layout layout() {
    return layout;
  }

  ModelPath path() {
    return ModelPath.table(name);
  }

  List<DeclaredColumn> columns() {
    return List.copyOf(columns.values());
  }

  List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  @Nullable DeclaredColumn column(String column) {
    return columns.get(column);
  }

  boolean hasConstraint(String constraint) {
    return constraints.containsKey(constraint);
  }

  void add(DeclaredColumn column) {
    Field field = column.field();
    sources.put(path().column(column.name()), Position.of(field.element()));
    DeclaredColumn other = columns.putIfAbsent(column.name(), column);
    if (other != null) {
      reporter.report(
          Message.DUPLICATE_COLUMN,
          field.position("name"),
          name,
          column.name(),
          other.field().displayName());
      return;
    }
    for (String member : List.of("type", "nullable", "comment")) {
      sources.put(path().column(column.name()).property(member), field.position(member));
    }
    boolean literal = field.column() != null && field.column().has("defaultValue");
    sources.put(
        path().column(column.name()).property("default"),
        field.position(literal ? "defaultValue" : "defaultExpression"));
  }

  /** Makes a column of the primary key refuse null. */
  void setNotNull(String column) {
    columns.computeIfPresent(column, (key, value) -> value.notNull());
  }

  void add(Constraint constraint, Position position) {
    names.check("constraint", constraint.name(), position);
    sources.put(path().constraint(constraint.name()), position);
    if (constraints.putIfAbsent(constraint.name(), constraint) != null) {
      reporter.report(Message.DUPLICATE_CONSTRAINT, position, name, constraint.name());
    }
  }

  void add(Index index, Position position) {
    names.check("index", index.name(), position);
    if (indexes.putIfAbsent(index.name(), index) == null) {
      sources.put(path().index(index.name()), position);
    } else {
      reporter.report(
          Message.RELATION_NAME_TAKEN,
          position,
          "index",
          index.name(),
          "another index of the table " + name);
    }
  }

  Table build() {
    return new Table(
        name,
        columns.values().stream().map(DeclaredColumn::column).toList(),
        new ArrayList<>(constraints.values()),
        new ArrayList<>(indexes.values()),
        comment,
        entity.getQualifiedName().toString());
  }
}
