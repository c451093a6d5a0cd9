package dev.lockstep.core.plan;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.OperationException;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.ShadowNames;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a shadow column in the place of type changes that would rewrite a table. All that takes time
 * comes before everything else; the swap takes the place of the type change, in the transaction
 * with what gives way to it; what is read once more is read at the end.
 *
 * @param front what prepares the swaps, in transactions of its own
 * @param rest the operations with the swaps in them
 * @param last what reads rows after them
 */
record ShadowForms(List<Operation> front, List<Operation> rest, List<Operation> last) {

  private static final int BATCH = 5000;

  /** What is over the columns of a table that change, by its name without the new type. */
  private record Over(List<Constraint> keys, List<Constraint> checks, List<Index> indexes) {

    /** Returns the same without the checks that come back by themselves. */
    Over without(List<Operation> operations, QualifiedName table) {
      return new Over(
          keys,
          checks.stream()
              .filter(check -> !operations.contains(new AddConstraint(table, check)))
              .toList(),
          indexes);
    }
  }

  /** A foreign key of a table. */
  private record Reference(QualifiedName table, ForeignKey key) {}

  /** Returns the operations with shadow columns where they can be had. */
  static ShadowForms of(
      Schema before, List<Operation> operations, Collection<QualifiedName> small) {
    Predicate<QualifiedName> isLarge = table -> !small.contains(table);
    List<Operation> lean = Relabelling.withoutIndexes(operations, before, isLarge);
    ShadowForms forms = form(before, lean, small);
    // The indexes that need not be built again need the shadows.
    boolean fit =
        lean.equals(operations) || !Relabelling.isAmong(forms.rest, lean, before, isLarge);
    return fit ? forms : form(before, operations, small);
  }

  private static ShadowForms form(
      Schema before, List<Operation> operations, Collection<QualifiedName> small) {
    List<Schema> states = new ArrayList<>(List.of(before));
    operations.forEach(each -> states.add(each.apply(states.get(states.size() - 1))));
    SortedSet<Integer> places = new TreeSet<>(ShadowChoice.of(states, operations));
    places.removeIf(place -> small.contains(((AlterColumnType) operations.get(place)).table()));
    ShadowForms plain = new ShadowForms(List.of(), operations, List.of());
    if (places.isEmpty()) {
      return plain;
    }
    Map<QualifiedName, List<String>> columns = new TreeMap<>();
    for (int place : places) {
      AlterColumnType change = (AlterColumnType) operations.get(place);
      columns.computeIfAbsent(change.table(), t -> new ArrayList<>()).add(change.column());
    }
    Schema first = states.get(places.first());
    boolean quiet =
        wereThere(over(before, columns), over(first, columns))
            && over(first, columns).equals(over(states.get(places.last()), columns))
            && references(first, columns).equals(references(states.get(places.last()), columns));
    ShadowForms forms = quiet ? of(before, first, operations, places, columns) : plain;
    return forms.leadsTo(before, states.get(states.size() - 1)) ? forms : plain;
  }

  private static ShadowForms of(
      Schema before,
      Schema model,
      List<Operation> operations,
      SortedSet<Integer> places,
      Map<QualifiedName, List<String>> columns) {
    List<AlterColumnType> wanted =
        places.stream().map(place -> (AlterColumnType) operations.get(place)).toList();
    List<CreateEnumType> types = types(operations, wanted);
    List<AlterColumnType> changes =
        wanted.stream().map(each -> Relabelling.early(each, operations, before)).toList();
    List<Operation> front = new ArrayList<>();
    types.forEach(creation -> front.add(first(creation, before)));
    changes.forEach(change -> front.add(AddShadowColumn.of(change)));
    columns.keySet().forEach(table -> front.add(backfill(table, changes)));
    front.addAll(notNulls(model, changes));
    Map<QualifiedName, Over> over = new TreeMap<>();
    over(model, columns).forEach((table, each) -> over.put(table, each.without(operations, table)));
    columns.forEach(
        (table, names) -> front.addAll(indexes(Objects.requireNonNull(model.table(table)), names)));
    List<Reference> references = references(model, columns);
    List<Operation> rest = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      if (i == places.first()) {
        references.forEach(each -> rest.add(new DropConstraint(each.table, each.key.name())));
      }
      Operation operation = operations.get(i);
      if (places.contains(i)) {
        AlterColumnType change = (AlterColumnType) operation;
        rest.add(
            new SwapColumn(change.table(), change.column(), Originals.of(change.conversion())));
      } else if (!(operation instanceof CreateEnumType creation) || !types.contains(creation)) {
        rest.add(operation);
      } else if (!first(creation, before).equals(creation)) {
        QualifiedName type = creation.type().name();
        rest.add(new RenameEnumType(ShadowNames.type(type), type));
      }
      if (i == places.last()) {
        over.forEach(
            (table, each) -> rest.addAll(back(Objects.requireNonNull(model.table(table)), each)));
        references.forEach(each -> rest.add(enforced(each, model)));
      }
    }
    return new ShadowForms(front, rest, validations(over, references, model));
  }

  /** What can't be applied at all does not lead there either. */
  private boolean leadsTo(Schema before, Schema after) {
    List<Operation> all = new ArrayList<>(front);
    all.addAll(rest);
    all.addAll(last);
    try {
      return Replay.apply(before, all).equals(after);
    } catch (OperationException e) {
      return false;
    }
  }

  /** Returns what creates the enum types that the shadow columns have and the database has not. */
  private static List<CreateEnumType> types(
      List<Operation> operations, List<AlterColumnType> changes) {
    return operations.stream()
        .filter(CreateEnumType.class::isInstance)
        .map(CreateEnumType.class::cast)
        .filter(
            creation ->
                changes.stream()
                    .anyMatch(change -> change.type().isUserDefined(creation.type().name())))
        .toList();
  }

  /** Returns what creates the type first of all: under another name where there is one of its. */
  private static CreateEnumType first(CreateEnumType creation, Schema before) {
    EnumType type = creation.type();
    return before.enumType(type.name()) == null
        ? creation
        : new CreateEnumType(type.withName(ShadowNames.type(type.name())));
  }

  /**
   * Fills all shadows of a table at once. What a client writes meanwhile the triggers fill; where
   * originals are kept, or come back, they fill all rows, whose writing is all it takes.
   */
  private static Operation backfill(QualifiedName table, List<AlterColumnType> changes) {
    TreeMap<String, String> values = new TreeMap<>();
    List<String> empty = new ArrayList<>();
    boolean all = false;
    for (AlterColumnType change : changes) {
      if (change.table().equals(table)) {
        AddShadowColumn shadow = AddShadowColumn.of(change);
        String column = SqlKeywords.quoteIfNeeded(change.column());
        String name = SqlKeywords.quoteIfNeeded(shadow.shadow());
        if (shadow.originals() == Originals.NONE) {
          values.put(shadow.shadow(), shadow.converted(column));
          empty.add(name + " IS NULL AND " + column + " IS NOT NULL");
        } else {
          values.put(shadow.shadow(), name);
          all = true;
        }
      }
    }
    String some = empty.size() == 1 ? empty.get(0) : "(" + String.join(") OR (", empty) + ")";
    return new Backfill(table, values, all ? null : some, BATCH);
  }

  private static List<Operation> notNulls(Schema model, List<AlterColumnType> changes) {
    List<Operation> checks = new ArrayList<>();
    List<Operation> validations = new ArrayList<>();
    for (AlterColumnType change : changes) {
      Table table = Objects.requireNonNull(model.table(change.table()));
      Column column = Objects.requireNonNull(table.column(change.column()));
      if (!column.nullable()) {
        String shadow = ShadowNames.column(change.column());
        checks.add(new AddNotNullNotValid(change.table(), shadow));
        validations.add(new ValidateNotNull(change.table(), shadow));
      }
    }
    checks.addAll(validations);
    return checks;
  }

  private static List<Operation> indexes(Table model, List<String> columns) {
    QualifiedName table = model.name();
    Over over = over(model, columns);
    List<Operation> builds = new ArrayList<>();
    for (Index index : over.indexes) {
      Index shadowed = index.withName(ShadowNames.index(index.name()));
      for (String column : columns) {
        shadowed = shadowed.renameColumn(column, ShadowNames.column(column));
      }
      builds.add(
          model.options().isPartitioned()
              ? new CreateIndexOnPartitions(table, shadowed)
              : new CreateIndex(table, shadowed, true));
    }
    // Last, because a partition that comes after them has to be read in the swap.
    for (Constraint key : over.keys) {
      Constraint shadowed = key;
      for (String column : columns) {
        shadowed = shadowed.renameColumn(column, ShadowNames.column(column));
      }
      builds.add(
          model.options().isPartitioned()
              ? new PrepareKeyOnPartitions(table, shadowed)
              : new AddConstraintConcurrently(
                      table, shadowed.withName(ShadowNames.index(key.name())))
                  .index());
    }
    return builds;
  }

  /** Returns what went with the old columns, now over the new ones. */
  private static List<Operation> back(Table model, Over over) {
    QualifiedName table = model.name();
    List<Operation> all = new ArrayList<>();
    over.keys.forEach(
        key ->
            all.add(
                model.options().isPartitioned()
                    ? new AddPreparedKey(table, key)
                    : new AddConstraintUsingIndex(table, key, ShadowNames.index(key.name()))));
    over.indexes.forEach(
        index -> all.add(new RenameIndex(table, ShadowNames.index(index.name()), index.name())));
    over.checks.forEach(check -> all.add(new AddConstraintNotValid(table, check)));
    return all;
  }

  /** Returns what holds rows to a foreign key from the swap on. */
  private static Operation enforced(Reference reference, Schema model) {
    return isPartitioned(reference.table, model)
        ? new AddForeignKeyToPartitions(reference.table, reference.key)
        : new AddConstraintNotValid(reference.table, reference.key);
  }

  private static boolean isPartitioned(QualifiedName name, Schema model) {
    return Objects.requireNonNull(model.table(name)).options().isPartitioned();
  }

  private static List<Operation> validations(
      Map<QualifiedName, Over> over, List<Reference> references, Schema model) {
    List<Operation> all = new ArrayList<>();
    over.forEach(
        (table, each) ->
            each.checks.forEach(check -> all.add(new ValidateConstraint(table, check.name()))));
    for (Reference each : references) {
      all.add(
          isPartitioned(each.table, model)
              ? new AddConstraintOnPartitions(each.table, each.key)
              : new ValidateConstraint(each.table, each.key.name()));
    }
    return all;
  }

  /** Returns whether the indexes can be built before the migration does anything else. */
  private static boolean wereThere(Map<QualifiedName, Over> before, Map<QualifiedName, Over> now) {
    return now.entrySet().stream()
        .allMatch(
            each -> {
              Over then = Objects.requireNonNull(before.get(each.getKey()));
              return then.keys.containsAll(each.getValue().keys)
                  && then.indexes.containsAll(each.getValue().indexes);
            });
  }

  private static Map<QualifiedName, Over> over(
      Schema schema, Map<QualifiedName, List<String>> columns) {
    Map<QualifiedName, Over> all = new TreeMap<>();
    columns.forEach((name, names) -> all.put(name, over(schema.table(name), names)));
    return all;
  }

  private static Over over(@Nullable Table table, List<String> columns) {
    if (table == null) {
      return new Over(List.of(), List.of(), List.of());
    }
    List<Constraint> mine =
        table.constraints().stream().filter(c -> !c.columnsAmong(columns).isEmpty()).toList();
    return new Over(
        mine.stream().filter(c -> c instanceof Unique || c instanceof PrimaryKey).toList(),
        mine.stream().filter(Check.class::isInstance).toList(),
        table.indexes().stream().filter(i -> !i.columnsAmong(columns).isEmpty()).toList());
  }

  /** Returns the foreign keys from and to the columns. */
  private static List<Reference> references(
      Schema schema, Map<QualifiedName, List<String>> columns) {
    List<Reference> all = new ArrayList<>();
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (columns.entrySet().stream()
            .anyMatch(each -> isOver(table, key, each.getKey(), each.getValue()))) {
          all.add(new Reference(table.name(), key));
        }
      }
    }
    return all;
  }

  /** Returns whether a foreign key of a table leads from or to one of those columns. */
  static boolean isOver(
      Table table, ForeignKey key, QualifiedName changed, Collection<String> columns) {
    boolean from = table.name().equals(changed) && !key.columnsAmong(columns).isEmpty();
    boolean to =
        key.referencedTable().equals(changed)
            && key.referencedColumns().stream().anyMatch(columns::contains);
    return from || to;
  }
}
