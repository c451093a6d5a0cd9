package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.View;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for names that two objects of a schema would share although PostgreSQL keeps one set of
 * names for both: one for tables, indexes and sequences, another for types, to which the row type
 * of each table belongs.
 */
final class NamespaceChecker {

  private final Reporter reporter;
  private final SourceMap sources;
  private final Map<QualifiedName, String> relations = new HashMap<>();

  NamespaceChecker(Reporter reporter, SourceMap sources) {
    this.reporter = reporter;
    this.sources = sources;
  }

  void check(ModelBuilder model) {
    for (TableBuilder table : model.tables()) {
      relations.put(table.name(), "the table " + table.name());
    }
    for (Definition definition : model.definitions()) {
      checkDefinition(definition);
    }
    for (Sequence sequence : model.sequences()) {
      take("sequence", sequence.name(), ModelPath.sequence(sequence.name()));
    }
    for (TableBuilder table : model.tables()) {
      checkTable(table);
    }
    for (DeclaredEnum declared : model.enums()) {
      checkType(declared.type().name(), Position.of(declared.element()), model);
    }
    for (Definition definition : model.definitions()) {
      if (definition.kind().isType()) {
        checkDefinedType(definition, model);
      }
    }
  }

  private void checkTable(TableBuilder table) {
    ModelPath path = table.path();
    for (Constraint constraint : table.constraints()) {
      if (constraint.hasIndex()) {
        take(
            "constraint",
            table.name().withName(constraint.name()),
            path.constraint(constraint.name()));
      }
    }
    Partitioning partitioning = table.options().partitioning();
    if (partitioning != null) {
      for (Partition partition : partitioning.partitions()) {
        take(
            "partition", table.name().withName(partition.name()), path.partition(partition.name()));
      }
    }
    for (Index index : table.indexes()) {
      take("index", table.name().withName(index.name()), path.index(index.name()));
    }
  }

  private void take(String kind, QualifiedName name, ModelPath path) {
    String other = relations.putIfAbsent(name, "the " + kind + " " + name);
    if (other != null) {
      reporter.report(Message.RELATION_NAME_TAKEN, sources.find(path), kind, name, other);
    }
  }

  private void checkDefinition(Definition definition) {
    ModelPath path = ModelPath.definition(definition.ref());
    if (definition instanceof View view) {
      take(view.kind().words(), view.name(), path);
      view.indexes().forEach(index -> take("index", view.name().withName(index.name()), path));
    } else if (definition instanceof CompositeType type) {
      take("composite type", type.name(), path);
    } else if (definition.kind() == DefinitionKind.FOREIGN_TABLE) {
      take("foreign table", definition.name(), path);
    }
  }

  private void checkDefinedType(Definition definition, ModelBuilder model) {
    Position position = sources.find(ModelPath.definition(definition.ref()));
    QualifiedName name = definition.name();
    boolean isEnum =
        model.enums().stream().anyMatch(declared -> declared.type().name().equals(name));
    if (isEnum) {
      reporter.report(Message.TYPE_NAME_TAKEN, position, name, "the enum type " + name);
    }
    checkType(name, position, model);
  }

  private void checkType(QualifiedName name, @Nullable Position position, ModelBuilder model) {
    if (model.table(name) != null) {
      reporter.report(Message.TYPE_NAME_TAKEN, position, name, "the table " + name);
    }
    if (DataType.userDefined(name).isBuiltin()) {
      reporter.report(Message.TYPE_NAME_IS_BUILTIN, position, name);
    }
  }
}
