package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
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
  private final ModelPath path;
  private final TypeElement entity;
  private final Layout layout;
  private final @Nullable String comment;
  private final Reporter reporter;
  private final NameChecker names;
  private final SourceMap sources;
  private final Map<String, DeclaredColumn> columns = new LinkedHashMap<>();
  private final Map<String, Constraint> constraints = new LinkedHashMap<>();
  private final Map<String, Index> indexes = new LinkedHashMap<>();
  private TableOptions options = TableOptions.NONE;

  TableBuilder(
      QualifiedName name,
      @Nullable String comment,
      TypeElement entity,
      Layout layout,
      Reporter reporter,
      SourceMap sources) {
    this.name = name;
    this.path = ModelPath.table(name);
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
    return path;
  }

  List<DeclaredColumn> columns() {
    return List.copyOf(columns.values());
  }

  List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  List<Constraint> constraints() {
    return List.copyOf(constraints.values());
  }

  List<Index> indexes() {
    return List.copyOf(indexes.values());
  }

  TableOptions options() {
    return options;
  }

  void set(TableOptions newOptions) {
    this.options = newOptions;
  }

  @Nullable DeclaredColumn column(String column) {
    return columns.get(column);
  }

  boolean hasConstraint(String constraint) {
    return constraints.containsKey(constraint);
  }

  void add(DeclaredColumn column) {
    Field field = column.field();
    ModelPath at = path.column(column.name());
    sources.put(at, Position.of(field.element()));
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
    putProperty(at, field, "type", "type");
    putProperty(at, field, "nullable", "nullable");
    putProperty(at, field, "comment", "comment");
    putProperty(at, field, "defaultValue", "default");
    putProperty(at, field, "defaultExpression", "default");
    putProperty(at, field.annotation("GeneratedAs"), "value", "generated");
    putProperty(at, field.annotation("Collate"), "value", "collation");
    putProperty(at, field.annotation("Identity"), "value", "identity");
  }

  /** Notes where a property is written; the others stand where the column does. */
  private void putProperty(ModelPath column, Field field, String member, String property) {
    Annotation annotation = field.column();
    if (annotation != null && annotation.has(member)) {
      putProperty(column, annotation, member, property);
    }
  }

  private void putProperty(
      ModelPath column, @Nullable Annotation annotation, String member, String property) {
    if (annotation != null) {
      sources.put(column.property(property), annotation.position(member));
    }
  }

  /** Puts a column in the place of the one of its name. */
  void replace(DeclaredColumn column) {
    columns.put(column.name(), column);
  }

  /** Makes a column of the primary key refuse null. */
  void setNotNull(String column) {
    columns.computeIfPresent(column, (key, value) -> value.notNull());
  }

  void add(Constraint constraint, Position position) {
    names.check("constraint", constraint.name(), position);
    sources.put(path.constraint(constraint.name()), position);
    if (constraints.putIfAbsent(constraint.name(), constraint) != null) {
      reporter.report(Message.DUPLICATE_CONSTRAINT, position, name, constraint.name());
    }
  }

  void add(Index index, Position position) {
    names.check("index", index.name(), position);
    if (indexes.putIfAbsent(index.name(), index) == null) {
      sources.put(path.index(index.name()), position);
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
        entity.getQualifiedName().toString(),
        options);
  }
}
