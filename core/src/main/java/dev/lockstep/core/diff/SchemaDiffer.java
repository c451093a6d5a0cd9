package dev.lockstep.core.diff;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares two models in which every object has its final name. The order of columns is no
 * difference: PostgreSQL can't change it without rewriting the table, and no query depends on it.
 */
public final class SchemaDiffer {

  private final Schema from;
  private final Schema to;
  private final List<Change> changes = new ArrayList<>();

  private SchemaDiffer(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the differences: enum types, sequences, tables, definitions, each by name; none for
   * equal models.
   */
  public static List<Change> diff(Schema from, Schema to) {
    SchemaDiffer differ = new SchemaDiffer(from, to);
    differ.enumTypes();
    differ.sequences();
    differ.tables();
    differ.definitions();
    return List.copyOf(differ.changes);
  }

  private void enumTypes() {
    for (EnumType type : to.enumTypes()) {
      EnumType old = from.enumType(type.name());
      if (old == null) {
        changes.add(new EnumTypeChange.Added(type));
        continue;
      }
      if (!old.labels().equals(type.labels())) {
        changes.add(new EnumTypeChange.LabelsChanged(old, type));
      }
      if (!Objects.equals(old.comment(), type.comment())) {
        changes.add(new EnumTypeChange.CommentChanged(type.name(), type.comment()));
      }
    }
    from.enumTypes().stream()
        .filter(type -> to.enumType(type.name()) == null)
        .forEach(type -> changes.add(new EnumTypeChange.Removed(type)));
  }

  private void sequences() {
    for (Sequence sequence : to.sequences()) {
      Sequence old = from.sequence(sequence.name());
      if (old == null) {
        changes.add(new SequenceChange.Added(sequence));
      } else if (!old.equals(sequence)) {
        changes.add(new SequenceChange.Altered(old, sequence));
      }
    }
    from.sequences().stream()
        .filter(sequence -> to.sequence(sequence.name()) == null)
        .forEach(sequence -> changes.add(new SequenceChange.Removed(sequence)));
  }

  private void definitions() {
    for (Definition definition : to.definitions()) {
      Definition old = from.definition(definition.ref());
      if (old == null) {
        changes.add(new DefinitionChange.Added(definition));
      } else if (!DefinitionDiffer.isSame(old, definition)) {
        changes.add(new DefinitionChange.Altered(old, definition));
      }
    }
    from.definitions().stream()
        .filter(definition -> to.definition(definition.ref()) == null)
        .forEach(definition -> changes.add(new DefinitionChange.Removed(definition)));
  }

  private void tables() {
    for (Table table : to.tables()) {
      Table old = from.table(table.name());
      if (old == null) {
        changes.add(new TableChange.Added(table));
      } else if (!old.equals(table)) {
        changes.addAll(TableDiffer.diff(old, table));
      }
    }
    from.tables().stream()
        .filter(table -> to.table(table.name()) == null)
        .forEach(table -> changes.add(new TableChange.Removed(table)));
  }
}
