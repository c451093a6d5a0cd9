package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * Reads a live schema into a model, in seven queries however large it is. Constraints that are not
 * validated and indexes that are not valid count as absent: nobody can rely on them.
 */
public final class SchemaReader {

  private final DSLContext context;
  private final Map<String, String> schemas;
  private final Set<QualifiedName> excluded;
  private final Expressions expressions;

  private SchemaReader(
      DSLContext context, Map<String, String> schemas, Set<QualifiedName> excluded) {
    this.context = context;
    this.schemas = schemas;
    this.excluded = excluded;
    this.expressions = new Expressions(schemas);
  }

  /**
   * Reads schemas.
   *
   * @param context the connection; objects that its search path finds are printed without a schema
   * @param schemas the name in the model of each schema to read, by its real name; empty in the
   *     model for the current schema
   * @param excluded tables to leave out, by their names in the model
   */
  public static Schema read(
      DSLContext context, Map<String, String> schemas, Set<QualifiedName> excluded) {
    return new SchemaReader(context, schemas, excluded).read();
  }

  private Schema read() {
    List<SchemaObject> objects = new ArrayList<>();
    fetch(CatalogQueries.ENUM_TYPES).forEach(row -> objects.add(enumType(row)));
    fetch(CatalogQueries.SEQUENCES).forEach(row -> objects.add(sequence(row)));
    Map<Long, List<Constraint>> constraints = constraints();
    Map<Long, List<Index>> indexes = new LinkedHashMap<>();
    new IndexReader(this::name, expressions)
        .read(fetch(CatalogQueries.INDEX_KEYS), indexes, constraints);
    Map<Long, List<Policy>> policies =
        new PolicyReader(expressions).read(fetch(PolicyReader.QUERY));
    Map<Long, List<Partition>> partitions = PartitionReader.read(fetch(PartitionReader.QUERY));
    fetch(CatalogQueries.COLUMNS)
        .intoGroups(row -> row.get("id", Long.class))
        .forEach(
            (id, rows) -> {
              Table table =
                  table(
                      rows,
                      constraints.getOrDefault(id, List.of()),
                      indexes.getOrDefault(id, List.of()),
                      policies.getOrDefault(id, List.of()),
                      partitions.getOrDefault(id, List.of()));
              if (!excluded.contains(table.name())) {
                objects.add(table);
              }
            });
    return Schema.of(objects);
  }

  private Result<Record> fetch(String sql) {
    return context.fetch(sql, (Object) schemas.keySet().toArray(String[]::new));
  }

  private EnumType enumType(Record row) {
    return new EnumType(
        name(row.get("nspname", String.class), row.get("typname", String.class)),
        List.of(row.get("labels", String[].class)),
        row.get("comment", String.class),
        null);
  }

  private Sequence sequence(Record row) {
    IdentityOptions options = ColumnReader.options(row, "bigint");
    return new Sequence(
        name(row.get("nspname", String.class), row.get("relname", String.class)),
        options.start(),
        options.increment(),
        options.minimum(),
        options.maximum(),
        options.cache(),
        options.cycle());
  }

  private Table table(
      List<Record> rows,
      List<Constraint> constraints,
      List<Index> indexes,
      List<Policy> policies,
      List<Partition> partitions) {
    Record first = rows.get(0);
    ColumnReader reader = new ColumnReader(this::name, this::type, expressions);
    List<Column> columns =
        rows.stream().filter(row -> row.get("attname") != null).map(reader::read).toList();
    return new Table(
        name(first.get("nspname", String.class), first.get("relname", String.class)),
        columns,
        constraints,
        indexes,
        first.get("table_comment", String.class),
        null,
        TableOptionReader.read(first, policies, partitions, this::name));
  }

  private DataType type(String printed) {
    DataType type = DataType.parse(printed);
    QualifiedName name = type.name();
    return name.schema().isEmpty()
        ? type
        : new DataType(name(name.schema(), name.name()), type.arguments(), type.dimensions());
  }

  private Map<Long, List<Constraint>> constraints() {
    ConstraintReader reader = new ConstraintReader(this::name, expressions);
    Map<Long, List<Constraint>> byTable = new LinkedHashMap<>();
    for (Record row : fetch(CatalogQueries.CONSTRAINTS)) {
      byTable
          .computeIfAbsent(row.get("id", Long.class), id -> new ArrayList<>())
          .add(reader.read(row));
    }
    return byTable;
  }

  private QualifiedName name(String schema, @Nullable String name) {
    return new QualifiedName(schemas.getOrDefault(schema, schema), String.valueOf(name));
  }
}
