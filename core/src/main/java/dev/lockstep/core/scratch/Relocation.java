package dev.lockstep.core.scratch;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKeyOptions;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.OperatorClass;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.View;
import java.util.List;
import java.util.Map;

/** Puts the objects of a model into other schemas. Immutable. */
final class Relocation {

  private final Schema model;
  private final Map<String, String> schemas;
  private final RelocatedNames names;

  /**
   * Makes it.
   *
   * @param schemas the new schema by the old one; others stay
   * @param home the schema that the model's names without a schema are in
   */
  Relocation(Schema model, Map<String, String> schemas, String home) {
    this.model = model;
    this.schemas = Map.copyOf(schemas);
    this.names = new RelocatedNames(model, schemas, home);
  }

  Schema apply() {
    return Schema.of(model.objects().stream().map(this::object).toList());
  }

  private SchemaObject object(SchemaObject object) {
    return object.accept(
        new SchemaObject.Visitor<SchemaObject>() {
          @Override
          public SchemaObject enumType(EnumType type) {
            return type.withName(names.name(type.name()));
          }

          @Override
          public SchemaObject sequence(Sequence sequence) {
            return sequence.withName(names.name(sequence.name()));
          }

          @Override
          public SchemaObject table(Table table) {
            return relocate(table);
          }

          @Override
          public SchemaObject definition(Definition definition) {
            return Relocation.this.definition(definition);
          }
        });
  }

  Definition definition(Definition definition) {
    return definition.accept(
        new Definition.Visitor<Definition>() {
          @Override
          public Definition namedSchema(NamedSchema schema) {
            return new NamedSchema(schemas.getOrDefault(schema.schema(), schema.schema()));
          }

          @Override
          public Definition domain(Domain domain) {
            return new Domain(
                names.name(domain.name()),
                names.type(domain.type()),
                domain.notNull(),
                names.expressionOrNull(domain.defaultExpression()),
                names.nameOrNull(domain.collation()),
                domain.checks().stream().map(Relocation.this::check).toList(),
                domain.comment(),
                null);
          }

          @Override
          public Definition compositeType(CompositeType type) {
            List<Attribute> attributes =
                type.attributes().stream().map(Relocation.this::attribute).toList();
            return new CompositeType(names.name(type.name()), attributes, type.comment(), null);
          }

          @Override
          public Definition view(View view) {
            return new View(
                names.name(view.name()),
                view.materialized(),
                names.expression(view.query()),
                view.indexes().stream().map(Relocation.this::index).toList(),
                view.parameters(),
                view.comment(),
                null);
          }

          @Override
          public Definition sqlObject(SqlObject object) {
            DefinitionRef ref =
                new DefinitionRef(object.kind(), names.expression(object.ref().identity()));
            List<String> others = object.dependsOn().stream().map(names::expression).toList();
            return new SqlObject(
                ref, names.expression(object.sql()), others, object.comment(), null);
          }

          @Override
          public Definition grant(Grant grant) {
            return grant.withWhose(whose(grant.whose())).withOrigin(null);
          }
        });
  }

  private GrantName whose(GrantName whose) {
    return switch (whose.target()) {
      case TABLE, SEQUENCE -> whose.withObject(names.name(whose.objectName()));
      case SCHEMA -> whose.withObject(QualifiedName.of(names.schema(whose.objectName().name())));
      case FUNCTION, PROCEDURE ->
          new GrantName(whose.role(), whose.target(), names.expression(whose.object()));
    };
  }

  private Table relocate(Table table) {
    return table
        .withName(names.name(table.name()))
        .withColumns(table.columns().stream().map(this::column).toList())
        .withConstraints(table.constraints().stream().map(this::constraint).toList())
        .withIndexes(table.indexes().stream().map(this::index).toList())
        .withOptions(options(table.options()));
  }

  private TableOptions options(TableOptions options) {
    Partitioning partitioning = options.partitioning();
    return options
        .withPolicies(options.policies().stream().map(this::policy).toList())
        .withPartitioning(partitioning == null ? null : partitioning(partitioning))
        .withParents(options.parents().stream().map(names::name).toList());
  }

  private Partitioning partitioning(Partitioning partitioning) {
    return new Partitioning(
        division(partitioning.division()),
        partitioning.partitions().stream().map(this::partition).toList());
  }

  private Partition partition(Partition partition) {
    Division by = partition.by();
    return by == null ? partition : partition.withBy(division(by));
  }

  private Division division(Division division) {
    return new Division(division.strategy(), division.keys().stream().map(this::key).toList());
  }

  private Policy policy(Policy policy) {
    return policy.withConditions(
        names.expressionOrNull(policy.using()), names.expressionOrNull(policy.check()));
  }

  private Attribute attribute(Attribute attribute) {
    return new Attribute(
        attribute.name(), names.type(attribute.type()), names.nameOrNull(attribute.collation()));
  }

  private Column column(Column column) {
    Generation generation = column.options().generation();
    ColumnOptions options =
        column.options().withCollation(names.nameOrNull(column.options().collation()));
    return column
        .withType(names.type(column.type()))
        .withDefault(names.expressionOrNull(column.defaultExpression()))
        .withOptions(
            generation == null
                ? options
                : options.withGeneration(
                    new Generation(
                        names.expression(generation.expression()), generation.stored())));
  }

  private Check check(Check check) {
    return new Check(check.name(), names.expression(check.expression()), check.noInherit());
  }

  private Constraint constraint(Constraint constraint) {
    if (constraint instanceof Check check) {
      return check(check);
    }
    if (constraint instanceof Exclusion exclusion) {
      return exclusion(exclusion);
    }
    return constraint instanceof ForeignKey key
        ? key.renameReferencedTable(key.referencedTable(), names.name(key.referencedTable()))
        : constraint;
  }

  private Exclusion exclusion(Exclusion exclusion) {
    return new Exclusion(
        exclusion.name(),
        exclusion.method(),
        exclusion.elements().stream()
            .map(element -> new ExclusionElement(key(element.key()), element.operator()))
            .toList(),
        names.expressionOrNull(exclusion.predicate()),
        exclusion.deferral());
  }

  private Index index(Index index) {
    return new Index(
        index.name(),
        index.method(),
        index.unique(),
        index.keys().stream().map(this::key).toList(),
        names.expressionOrNull(index.predicate()),
        index.options());
  }

  private IndexKey key(IndexKey key) {
    OperatorClass operators = key.options().operatorClass();
    IndexKey moved =
        key.withOptions(
            new IndexKeyOptions(names.nameOrNull(key.options().collation()), operators));
    String expression = key.expression();
    return expression == null ? moved : moved.withExpression(names.expression(expression));
  }
}
