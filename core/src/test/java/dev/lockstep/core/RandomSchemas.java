package dev.lockstep.core;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKeyOptions;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.OperatorClass;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schemas made by chance, the same for the same seed. */
public final class RandomSchemas {

  private static final List<String> TYPES =
      List.of(
          "bigint",
          "integer",
          "text",
          "varchar(20)",
          "varchar(40)",
          "boolean",
          "timestamptz",
          "numeric(10,2)",
          "numeric(12,2)",
          "jsonb",
          "uuid",
          "text[]",
          "date");
  private static final List<String> LABELS = List.of("A", "B", "C", "it's", "D \"q\"", "ü");

  private final Chances random;

  private RandomSchemas(Chances random) {
    this.random = random;
  }

  public RandomSchemas(long seed) {
    this(Chances.of(seed));
  }

  /** Makes what the seed makes, with some edits. */
  public static RandomSchemas edited(long seed, long edits) {
    return new RandomSchemas(Chances.edited(seed, edits));
  }

  /** Returns a schema of up to four enum types, three sequences and five tables. */
  public Schema schema() {
    List<SchemaObject> objects = new ArrayList<>();
    List<EnumType> enums = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      random.at("enum " + i);
      if (random.nextBoolean()) {
        List<String> labels = LABELS.stream().filter(l -> random.nextInt(3) > 0).toList();
        QualifiedName name = QualifiedName.of("enum_" + i);
        enums.add(new EnumType(name, labels.isEmpty() ? List.of("X") : labels, comment(), null));
      }
    }
    objects.addAll(enums);
    for (int i = 0; i < 3; i++) {
      random.at("sequence " + i);
      if (random.nextBoolean()) {
        objects.add(
            new Sequence(
                QualifiedName.of("seq_" + i),
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                null,
                random.nextBoolean() ? 1000L : null,
                1,
                random.nextBoolean()));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      random.at("table " + i);
      if (random.nextInt(3) > 0) {
        tables.add(table(i, enums));
      }
    }
    new RandomInheritance(random).among(tables);
    objects.addAll(new RandomTableOptions(random).with(withForeignKeys(tables)));
    objects.addAll(RandomDefinitions.over(tables, random));
    return Schema.of(objects);
  }

  private Table table(int number, List<EnumType> enums) {
    String name = "table_" + number;
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "id",
            DataType.of("bigint"),
            false,
            null,
            pick(Identity.values()),
            comment(),
            ColumnOptions.NONE.withIdentity(identityOptions())));
    for (int i = 0; i < 7; i++) {
      random.at(name + " column " + i);
      if (random.nextInt(3) > 0) {
        columns.add(column("c" + i, enums));
      }
    }
    random.at(name + " computed");
    if (random.nextBoolean()) {
      List<Column> computed = generated(pick(columns));
      columns.removeIf(column -> computed.stream().anyMatch(c -> clashes(c, column)));
      columns.addAll(computed);
    }
    List<String> names = columns.stream().map(Column::name).toList();
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(new PrimaryKey("pk_" + name, List.of("id")));
    random.at(name + " unique");
    if (random.nextBoolean()) {
      List<String> key = Stream.of(pick(names), "id").distinct().toList();
      constraints.add(new Unique("uq_" + name, key, keyOptions(names, key)));
    }
    random.at(name + " exclusion");
    if (random.nextInt(4) == 0) {
      constraints.add(exclusion("ex_" + name, names));
    }
    random.at(name + " check");
    if (random.nextBoolean()) {
      constraints.add(
          new Check(
              "ck_" + name,
              pick(names) + pick(List.of(" IS NOT NULL", " IS NULL OR id > 0")),
              random.nextInt(4) == 0));
    }
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      random.at(name + " index " + i);
      if (random.nextBoolean()) {
        IndexKey key = IndexKey.parse(pick(names) + pick(List.of("", " desc", " desc nulls last")));
        String predicate = random.nextInt(3) == 0 ? pick(names) + " IS NOT NULL" : null;
        Column column = columns.get(names.indexOf(key.column()));
        IndexKey full = key.withOptions(keyOptions(column.type()));
        IndexOptions options = indexOptions(names);
        indexes.add(
            new Index("idx_" + name + "_" + i, "btree", false, List.of(full), predicate, options));
      }
    }
    List<Index> usable =
        indexes.stream()
            .filter(index -> index.columnsAmong(jsonColumns(columns)).isEmpty())
            .toList();
    List<Constraint> legal =
        constraints.stream()
            .filter(c -> !(c instanceof Unique) || c.columnsAmong(jsonColumns(columns)).isEmpty())
            .toList();
    random.at(name + " comment");
    return new Table(QualifiedName.of(name), columns, legal, usable, comment(), null);
  }

  private KeyOptions keyOptions(List<String> columns, List<String> key) {
    List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
    return random.nextBoolean() || others.isEmpty()
        ? KeyOptions.NONE
        : new KeyOptions(
            random.nextBoolean() ? List.of(pick(others)) : List.of(),
            random.nextBoolean(),
            pick(Deferral.values()));
  }

  private IndexKeyOptions keyOptions(DataType type) {
    boolean plain = random.nextInt(3) > 0 || !type.isText();
    return plain
        ? IndexKeyOptions.NONE
        : new IndexKeyOptions(
            random.nextBoolean() ? QualifiedName.of("C") : null,
            random.nextBoolean()
                ? new OperatorClass(QualifiedName.of("text_pattern_ops"), Parameters.NONE)
                : null);
  }

  private IndexOptions indexOptions(List<String> columns) {
    return random.nextInt(3) > 0
        ? IndexOptions.NONE
        : new IndexOptions(
            random.nextBoolean() ? List.of(pick(columns)) : List.of(),
            false,
            random.nextBoolean() ? Parameters.parse(List.of("fillfactor=60")) : Parameters.NONE);
  }

  private Exclusion exclusion(String name, List<String> columns) {
    IndexKey key = IndexKey.parse(pick(columns));
    return new Exclusion(
        name,
        "btree",
        List.of(new ExclusionElement(key, "=")),
        random.nextBoolean() ? "id > 5" : null,
        pick(Deferral.values()));
  }

  private ForeignKeyOptions foreignKeyOptions(ForeignKeyAction onDelete, String column) {
    boolean sets =
        onDelete == ForeignKeyAction.SET_NULL || onDelete == ForeignKeyAction.SET_DEFAULT;
    return random.nextBoolean()
        ? ForeignKeyOptions.NONE
        : new ForeignKeyOptions(
            random.nextBoolean(),
            sets && random.nextBoolean() ? List.of(column) : List.of(),
            pick(Deferral.values()));
  }

  private static List<String> jsonColumns(List<Column> columns) {
    return columns.stream()
        .filter(c -> c.type().name().name().equals("json"))
        .map(Column::name)
        .toList();
  }

  private Column column(String name, List<EnumType> enums) {
    boolean enumerated = !enums.isEmpty() && random.nextInt(3) == 0;
    EnumType type = enumerated ? pick(enums) : null;
    DataType dataType =
        type == null ? DataType.parse(pick(TYPES)) : DataType.userDefined(type.name());
    String expression = null;
    if (random.nextInt(3) == 0) {
      expression =
          type != null
              ? "'" + type.labels().get(0).replace("'", "''") + "'"
              : dataType.isText() ? "'x'" : dataType.isNumeric() ? "7" : null;
    }
    QualifiedName collation =
        dataType.isText() && random.nextInt(4) == 0 ? QualifiedName.of("C") : null;
    return new Column(
        name,
        dataType,
        random.nextInt(4) > 0,
        expression,
        null,
        comment(),
        ColumnOptions.NONE.withCollation(collation));
  }

  private static boolean clashes(Column computed, Column column) {
    return computed.name().equals(column.name()) && !computed.isGeneratedFrom(column.name());
  }

  private IdentityOptions identityOptions() {
    return random.nextInt(3) > 0
        ? IdentityOptions.DEFAULT
        : new IdentityOptions(
            1 + random.nextInt(3),
            1 + random.nextInt(2),
            null,
            random.nextBoolean() ? 1_000_000L : null,
            1 + random.nextInt(2),
            random.nextBoolean());
  }

  /** Returns a column that is computed from the given one; none where that is not simple. */
  private List<Column> generated(Column base) {
    Generation generation =
        base.type().isNumeric()
            ? new Generation(base.name() + pick(List.of(" * 2", " + 1")), true)
            : base.type().isText() ? new Generation(base.name() + " || 'x'", true) : null;
    DataType type = DataType.of(base.type().isNumeric() ? "numeric" : "text");
    ColumnOptions options = ColumnOptions.NONE.withGeneration(generation);
    return generation == null
        ? List.of()
        : List.of(
            new Column(
                base.name().equals("c6") ? "g" : pick(List.of("g", "c6")),
                type,
                true,
                null,
                null,
                null,
                options));
  }

  private List<Table> withForeignKeys(List<Table> tables) {
    List<Table> result = new ArrayList<>();
    for (Table table : tables) {
      random.at(table.name() + " foreign key");
      List<String> candidates =
          table.columns().stream()
              .filter(c -> c.type().equals(DataType.of("bigint")) && !c.name().equals("id"))
              .filter(c -> c.generation() == null)
              .map(Column::name)
              .toList();
      result.add(
          candidates.isEmpty() || random.nextInt(3) == 0
              ? table
              : table.plus(foreignKey(table, pick(candidates), pick(tables).name())));
    }
    return result;
  }

  private ForeignKey foreignKey(Table table, String column, QualifiedName referenced) {
    ForeignKeyAction onDelete = pick(ForeignKeyAction.values());
    return new ForeignKey(
        "fk_" + table.name(),
        List.of(column),
        referenced,
        List.of("id"),
        onDelete,
        ForeignKeyAction.NO_ACTION,
        foreignKeyOptions(onDelete, column));
  }

  private @Nullable String comment() {
    return random.nextInt(4) == 0 ? "comment " + random.nextInt(3) + " with 'quotes' \\ \n" : null;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
