package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the objects of the declared model. Not thread-safe. */
final class ModelBuilder {

  /** The schema of the connection, and those that every database has. */
  private static final Set<String> THERE_ANYWAY = Set.of("", "public", "pg_catalog");

  private final Reporter reporter;
  private final SourceMap sources = new SourceMap();
  private final Map<QualifiedName, TableBuilder> tables = new LinkedHashMap<>();
  private final Map<String, TableBuilder> tablesByEntity = new LinkedHashMap<>();
  private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
  private final Map<QualifiedName, DeclaredEnum> enums = new LinkedHashMap<>();
  private final Map<DefinitionRef, Definition> definitions = new LinkedHashMap<>();

  ModelBuilder(Reporter reporter) {
    this.reporter = reporter;
  }

  SourceMap sources() {
    return sources;
  }

  void add(TableBuilder table, Position position) {
    tablesByEntity.put(table.entity().getQualifiedName().toString(), table);
    sources.put(table.path(), position);
    TableBuilder other = tables.putIfAbsent(table.name(), table);
    if (other != null) {
      reporter.report(
          Message.DUPLICATE_TABLE, position, table.name(), other.entity().getQualifiedName());
    }
  }

  /** Adds a sequence; several columns may share one that they describe alike. */
  void add(Sequence sequence, ModelPath path, Position position) {
    sources.put(path, position);
    Sequence other = sequences.putIfAbsent(sequence.name(), sequence);
    if (other != null && !other.equals(sequence)) {
      reporter.report(
          Message.RELATION_NAME_TAKEN,
          position,
          "sequence",
          sequence.name(),
          "a sequence with other options");
    }
  }

  /** Adds an enum type and returns whether it is new. */
  boolean add(DeclaredEnum declared) {
    QualifiedName name = declared.type().name();
    DeclaredEnum other = enums.putIfAbsent(name, declared);
    if (other == null) {
      sources.put(ModelPath.enumType(name), Position.of(declared.element()));
      declared
          .constants()
          .forEach(
              (label, constant) ->
                  sources.put(ModelPath.enumType(name).label(label), Position.of(constant)));
      return true;
    }
    if (!other.element().equals(declared.element())) {
      reporter.report(
          Message.TYPE_NAME_TAKEN,
          Position.of(declared.element()),
          name,
          "the enum type of " + other.element().getQualifiedName());
    }
    return false;
  }

  void add(Definition definition, Position position) {
    DefinitionRef ref = definition.ref();
    Definition other = definitions.putIfAbsent(ref, definition);
    if (other == null) {
      sources.put(ModelPath.definition(ref), position);
    } else {
      reporter.report(
          Message.DEFINITION_DUPLICATE, position, ref.toString(), String.valueOf(other.origin()));
    }
  }

  List<Definition> definitions() {
    return List.copyOf(definitions.values());
  }

  List<TableBuilder> tables() {
    return List.copyOf(tables.values());
  }

  List<DeclaredEnum> enums() {
    return List.copyOf(enums.values());
  }

  List<Sequence> sequences() {
    return List.copyOf(sequences.values());
  }

  @Nullable TableBuilder tableOf(String entity) {
    return tablesByEntity.get(entity);
  }

  @Nullable TableBuilder table(QualifiedName name) {
    return tables.get(name);
  }

  Schema build() {
    List<SchemaObject> objects = new ArrayList<>(sequences.values());
    enums.values().forEach(declared -> objects.add(declared.type()));
    tables.values().forEach(table -> objects.add(table.build()));
    objects.addAll(definitions.values());
    SortedSet<String> schemas = new TreeSet<>();
    for (SchemaObject object : objects) {
      schemas.add(
          object instanceof Definition definition
              ? definition.ref().schema()
              : object.name().schema());
    }
    schemas.removeAll(THERE_ANYWAY);
    schemas.forEach(schema -> objects.add(new NamedSchema(schema)));
    return Schema.of(objects);
  }
}
