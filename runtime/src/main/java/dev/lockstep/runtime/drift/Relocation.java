package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
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
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.View;
import dev.lockstep.core.render.Sql;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts the objects of a model into other schemas.
 *
 * @param model the model
 * @param schemas the new schema by the old one; others stay
 */
record Relocation(Schema model, Map<String, String> schemas) {

  /** Returns the schemas that a model has objects in. */
  static SortedSet<String> schemasOf(Schema model) {
    SortedSet<String> names = new TreeSet<>();
    model.objects().stream()
        .filter(object -> !(object instanceof NamedSchema))
        .forEach(object -> names.add(object.name().schema()));
    return names;
  }

  Schema apply() {
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
                name(domain.name()),
                type(domain.type()),
                domain.notNull(),
                domain.defaultExpression(),
                domain.collation(),
                domain.checks(),
                domain.comment(),
                null);
          }

          @Override
          public Definition compositeType(CompositeType type) {
            CompositeType moved = type.mapTypes(Relocation.this::type);
            return new CompositeType(name(type.name()), moved.attributes(), type.comment(), null);
          }

          @Override
          public Definition view(View view) {
            return new View(
                name(view.name()),
                view.materialized(),
                expression(view.query()),
                view.indexes(),
                view.parameters(),
                view.comment(),
                null);
          }

          @Override
          public Definition sqlObject(SqlObject object) {
            DefinitionRef ref =
                new DefinitionRef(object.kind(), expression(object.ref().identity()));
            return new SqlObject(
                ref, expression(object.sql()), object.dependsOn(), object.comment(), null);
          }

          @Override
          public Definition grant(Grant grant) {
            return grant.withWhose(whose(grant.whose())).withOrigin(null);
          }
        });
  }

  private GrantName whose(GrantName whose) {
    return switch (whose.target()) {
      case TABLE, SEQUENCE -> whose.withObject(name(whose.objectName()));
      case SCHEMA -> whose.withObject(QualifiedName.of(schemaOf(whose.objectName().name())));
      case FUNCTION, PROCEDURE ->
          new GrantName(whose.role(), whose.target(), expression(whose.object()));
    };
  }

  private String schemaOf(String schema) {
    return schemas.getOrDefault(schema, schema);
  }

  /** Returns what the server printed, with the real schemas in place of the new ones. */
  String back(String printed, String currentSchema) {
    String text = printed;
    for (Map.Entry<String, String> entry : schemas.entrySet()) {
      String real = entry.getKey().isEmpty() ? currentSchema : entry.getKey();
      text = text.replace(Sql.identifier(entry.getValue()) + ".", Sql.identifier(real) + ".");
    }
    return text;
  }

  private Table relocate(Table table) {
    return table
        .withName(name(table.name()))
        .withColumns(table.columns().stream().map(this::column).toList())
        .withConstraints(table.constraints().stream().map(this::constraint).toList())
        .withIndexes(table.indexes().stream().map(this::index).toList())
        .withOptions(options(table.options()));
  }

  private TableOptions options(TableOptions options) {
    Partitioning partitioning = options.partitioning();
    return options
        .withPolicies(options.policies().stream().map(this::policy).toList())
        .withPartitioning(partitioning == null ? null : partitioning(partitioning));
  }

  private Partitioning partitioning(Partitioning partitioning) {
    return new Partitioning(
        partitioning.strategy(),
        partitioning.keys().stream().map(this::key).toList(),
        partitioning.partitions());
  }

  private Policy policy(Policy policy) {
    String using = policy.using();
    String check = policy.check();
    return policy.withConditions(
        using == null ? null : expression(using), check == null ? null : expression(check));
  }

  private Column column(Column column) {
    Column moved = column.withType(type(column.type())).withOptions(options(column));
    String expression = column.defaultExpression();
    return expression == null ? moved : moved.withDefault(expression(expression));
  }

  private ColumnOptions options(Column column) {
    ColumnOptions options = column.options();
    Generation generation = options.generation();
    return generation == null
        ? options
        : options.withGeneration(
            new Generation(expression(generation.expression()), generation.stored()));
  }

  private DataType type(DataType type) {
    return type.isBuiltin() || type.name().schema().isEmpty()
        ? type
        : new DataType(name(type.name()), type.arguments(), type.dimensions());
  }

  private Constraint constraint(Constraint constraint) {
    if (constraint instanceof Check check) {
      return new Check(check.name(), expression(check.expression()), check.noInherit());
    }
    if (constraint instanceof Exclusion exclusion) {
      return exclusion(exclusion);
    }
    return constraint instanceof ForeignKey key
        ? key.renameReferencedTable(key.referencedTable(), name(key.referencedTable()))
        : constraint;
  }

  private Exclusion exclusion(Exclusion exclusion) {
    String predicate = exclusion.predicate();
    return new Exclusion(
        exclusion.name(),
        exclusion.method(),
        exclusion.elements().stream()
            .map(element -> new ExclusionElement(key(element.key()), element.operator()))
            .toList(),
        predicate == null ? null : expression(predicate),
        exclusion.deferral());
  }

  private Index index(Index index) {
    String predicate = index.predicate();
    return new Index(
        index.name(),
        index.method(),
        index.unique(),
        index.keys().stream().map(this::key).toList(),
        predicate == null ? null : expression(predicate),
        index.options());
  }

  private IndexKey key(IndexKey key) {
    String expression = key.expression();
    return expression == null ? key : key.withExpression(expression(expression));
  }

  /** Follows the enum types and tables of the model; a function stays where it is. */
  private String expression(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String schema = schemas.get(tokens.get(i).identifier());
      text.append(
          schema != null && isOfModel(tokens, i) ? Sql.identifier(schema) : tokens.get(i).text());
    }
    return text.toString();
  }

  private boolean isOfModel(List<SqlToken> tokens, int first) {
    return first + 2 < tokens.size()
        && tokens.get(first).isIdentifier()
        && tokens.get(first + 1).is(".")
        && tokens.get(first + 2).isIdentifier()
        && isOfModel(
            new QualifiedName(tokens.get(first).identifier(), tokens.get(first + 2).identifier()));
  }

  private boolean isOfModel(QualifiedName name) {
    return model.definitions().stream().anyMatch(definition -> definition.name().equals(name))
        || model.enumType(name) != null
        || model.table(name) != null;
  }

  private QualifiedName name(QualifiedName name) {
    return new QualifiedName(schemas.getOrDefault(name.schema(), name.schema()), name.name());
  }
}
