package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts the objects of a model into other schemas.
 *
 * @param schemas the new schema by the old one; others stay
 */
record Relocation(Map<String, String> schemas) {

  /** Returns the schemas that a model has objects in. */
  static SortedSet<String> schemasOf(Schema model) {
    SortedSet<String> names = new TreeSet<>();
    model.objects().forEach(object -> names.add(object.name().schema()));
    return names;
  }

  Schema apply(Schema model) {
    return Schema.of(model.objects().stream().map(this::object).toList());
  }

  private SchemaObject object(SchemaObject object) {
    return object.accept(
        new SchemaObject.Visitor<SchemaObject>() {
          @Override
          public SchemaObject enumType(EnumType type) {
            return type.withName(name(type.name()));
          }

          @Override
          public SchemaObject sequence(Sequence sequence) {
            return sequence.withName(name(sequence.name()));
          }

          @Override
          public SchemaObject table(Table table) {
            return relocate(table);
          }
        });
  }

  private Table relocate(Table table) {
    List<Column> columns =
        table.columns().stream().map(column -> column.withType(type(column.type()))).toList();
    List<Constraint> constraints = table.constraints().stream().map(this::constraint).toList();
    return table.withName(name(table.name())).withColumns(columns).withConstraints(constraints);
  }

  private DataType type(DataType type) {
    return type.isBuiltin() || type.name().schema().isEmpty()
        ? type
        : new DataType(name(type.name()), type.arguments(), type.dimensions());
  }

  private Constraint constraint(Constraint constraint) {
    return constraint instanceof ForeignKey key
        ? key.renameReferencedTable(key.referencedTable(), name(key.referencedTable()))
        : constraint;
  }

  private QualifiedName name(QualifiedName name) {
    return new QualifiedName(schemas.getOrDefault(name.schema(), name.schema()), name.name());
  }
}
