package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one entity: its name, its columns, and with the other readers all that hangs on them. */
final class EntityReader {

  private final Reporter reporter;
  private final ModelBuilder model;
  private final NameChecker names;
  private final LayoutReader layouts;
  private final ColumnReader columns;
  private final GenerationReader generations;
  private final KeyReader keys;
  private final CheckReader checks;
  private final ExclusionReader exclusions;
  private final IndexReader indexes;
  private final TableOptionsReader options;
  private final PartitionReader partitions;

  EntityReader(Reporter reporter, Types types, ModelBuilder model, ColumnReader columns) {
    this.reporter = reporter;
    this.model = model;
    this.columns = columns;
    this.names = new NameChecker(reporter);
    this.layouts = new LayoutReader(reporter, types);
    this.generations = new GenerationReader(reporter);
    this.keys = new KeyReader(reporter);
    this.checks = new CheckReader(reporter);
    this.exclusions = new ExclusionReader(reporter);
    this.indexes = new IndexReader(reporter);
    this.options = new TableOptionsReader(reporter, model.sources());
    this.partitions = new PartitionReader(reporter, model.sources());
  }

  /** Adds the entity's table to the model and returns it; null when the class can be no entity. */
  @Nullable TableBuilder read(TypeElement entity, Annotation annotation) {
    if (!isClass(entity, annotation)) {
      return null;
    }
    QualifiedName name = nameOf(entity, annotation);
    boolean named = annotation.text("name") != null;
    Position position = named ? annotation.position("name") : Position.of(entity);
    String comment = annotation.text("comment");
    names.check("table", name, position);
    names.checkText("comment of the table " + name, comment, annotation.position("comment"));
    TableBuilder table =
        new TableBuilder(name, comment, entity, layouts.read(entity), reporter, model.sources());
    model.add(table, Position.of(entity));
    model.sources().put(ModelPath.table(name).property("comment"), annotation.position("comment"));
    for (Field field : table.layout().fields()) {
      table.add(columns.read(field, name));
    }
    if (table.columns().isEmpty()) {
      reporter.report(Message.ENTITY_WITHOUT_COLUMNS, Position.of(entity), entity.getSimpleName());
    }
    generations.read(table);
    keys.read(table);
    checks.read(table);
    exclusions.read(table);
    indexes.read(table);
    options.read(table, annotation);
    partitions.read(table, annotation);
    return table;
  }

  /** Returns the name of an entity's table. */
  static QualifiedName nameOf(TypeElement entity, Annotation table) {
    String written = table.text("name");
    return new QualifiedName(
        table.string("schema"),
        written == null ? Names.snakeCase(entity.getSimpleName().toString()) : written);
  }

  private boolean isClass(TypeElement entity, Annotation annotation) {
    ElementKind kind = entity.getKind();
    Message problem = null;
    if (kind != ElementKind.CLASS && kind != ElementKind.RECORD) {
      problem = Message.ENTITY_NOT_A_CLASS;
    } else if (entity.getModifiers().contains(Modifier.ABSTRACT)) {
      problem = Message.ENTITY_ABSTRACT;
    } else if (!entity.getTypeParameters().isEmpty()) {
      problem = Message.ENTITY_GENERIC;
    }
    if (problem != null) {
      reporter.report(problem, annotation.position(), entity.getSimpleName());
    }
    return problem == null;
  }
}
