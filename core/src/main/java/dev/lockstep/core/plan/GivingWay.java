package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.DefinitionChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.InPlace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the definitions on both sides that are dropped and created: because they change in a way
 * that PostgreSQL has no command for, or because they read a column or another definition that has
 * to change under them. Policies ask it for the names that matter to them.
 */
final class GivingWay {

  private final Schema before;
  private final Schema declared;
  private final Map<QualifiedName, Set<String>> columns = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final SortedSet<DefinitionRef> refs = new TreeSet<>();

  GivingWay(Schema before, Schema declared, List<Change> changes) {
    this.before = before;
    this.declared = declared;
    changes.forEach(this::collect);
    boolean more = true;
    while (more) {
      more = false;
      for (Definition definition : before.definitions()) {
        more |= spread(definition);
      }
    }
  }

  /** Returns them, by kind and name. */
  Collection<DefinitionRef> refs() {
    return refs;
  }

  /** Returns the names of columns, tables, types and definitions that go or change. */
  Set<String> names() {
    Set<String> names = new HashSet<>(gone);
    columns.values().forEach(names::addAll);
    return names;
  }

  boolean contains(DefinitionRef ref) {
    return refs.contains(ref);
  }

  private void collect(Change change) {
    if (change instanceof ColumnChange.TypeChanged typed) {
      add(typed.table(), typed.after().name());
    } else if (change instanceof ColumnChange.CollationChanged collated) {
      add(collated.table(), collated.after().name());
    } else if (change instanceof ColumnChange.Added added) {
      columns.computeIfAbsent(added.table(), t -> new HashSet<>()); // Another one for a star.
    } else if (change instanceof ColumnChange.Renamed renamed) {
      columns.computeIfAbsent(renamed.table(), t -> new HashSet<>()); // It keeps the old name.
    } else if (change instanceof ColumnChange.Removed removed) {
      add(removed.table(), removed.column().name());
    } else if (change instanceof ColumnChange.GenerationChanged generated) {
      add(generated.table(), generated.after().name()); // If not now, the downgrade makes it anew.
    } else if (change instanceof EnumTypeChange.LabelsChanged labels
        && !EnumTypePlanner.onlyAdds(labels.before(), labels.after())) {
      collectUsesOf(labels.after().name());
    } else if (change instanceof TableChange.Removed removed) {
      gone.add(removed.table().name().name());
    } else if (change instanceof DefinitionChange.Removed removed) {
      gone.add(removed.definition().ref().name().name());
    } else if (change instanceof DefinitionChange.Altered altered
        && isRebuilt(altered.before(), altered.after())) {
      rebuild(altered.after());
    }
  }

  private void collectUsesOf(QualifiedName type) {
    gone.add(type.name());
    for (Table table : before.tables()) {
      for (Column column : table.columns()) {
        if (column.type().isUserDefined(type)) {
          add(table.name(), column.name());
        }
      }
    }
  }

  private void add(QualifiedName table, String column) {
    columns.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    Table whole = before.table(table);
    if (whole != null) {
      whole.columns().stream()
          .filter(each -> each.isGeneratedFrom(column))
          .forEach(each -> columns.get(table).add(each.name()));
    }
  }

  /** What columns, indexes or the user mappings of others hang on stays. */
  private boolean isRebuilt(Definition before, Definition after) {
    boolean stays =
        switch (after.kind()) {
          case EXTENSION, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN, FOREIGN_DATA_WRAPPER, SERVER -> true;
          case SCHEMA,
              COLLATION,
              FUNCTION,
              PROCEDURE,
              AGGREGATE,
              OPERATOR,
              OPERATOR_FAMILY,
              OPERATOR_CLASS,
              CAST,
              TEXT_SEARCH_CONFIGURATION,
              FOREIGN_TABLE,
              VIEW,
              MATERIALIZED_VIEW,
              STATISTICS,
              TRIGGER,
              RULE,
              PUBLICATION,
              EVENT_TRIGGER,
              GRANT ->
              false;
        };
    return !stays && (InPlace.obstacle(before, after) != null || readsGoneTable(before));
  }

  /** A body in SQL can't be put back in place by the downgrade before its tables are there. */
  private boolean readsGoneTable(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    return mentions.has("sql")
        && before.tables().stream()
            .map(Table::name)
            .anyMatch(
                name -> declared.table(name) == null && mentions.inBody().contains(name.name()));
  }

  private void rebuild(Definition definition) {
    refs.add(definition.ref());
    gone.add(definition.ref().name().name());
  }

  private boolean spread(Definition definition) {
    DefinitionRef ref = definition.ref();
    if (refs.contains(ref) || declared.definition(ref) == null || !canGiveWay(ref.kind())) {
      return false;
    }
    Mentions mentions = Mentions.of(definition);
    boolean hit = gone.stream().anyMatch(mentions::has) || readsChanged(ref, mentions);
    if (hit) {
      rebuild(definition);
    }
    return hit;
  }

  private boolean readsChanged(DefinitionRef ref, Mentions mentions) {
    boolean star = mentions.star() && !ref.kind().isOnRelation();
    return mentions.isBound(ref.kind())
        && columns.entrySet().stream()
            .anyMatch(
                entry ->
                    mentions.has(entry.getKey().name())
                        && (star || entry.getValue().stream().anyMatch(mentions::has)));
  }

  private static boolean canGiveWay(DefinitionKind kind) {
    return switch (kind) {
      case FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          STATISTICS,
          TRIGGER,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER,
          GRANT ->
          true;
      case SCHEMA,
          EXTENSION,
          COLLATION,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER ->
          false;
    };
  }
}
