package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The declared model with what the code of the previous release still uses: tables, columns, types,
 * sequences and views that are no longer declared. The new code fills none of these columns, so
 * they take NULL where nothing else gives a value.
 */
final class ExpandModel {

  private final Schema before;
  private final Schema declared;

  private ExpandModel(Schema before, Schema declared) {
    this.before = before;
    this.declared = declared;
  }

  /**
   * Returns the model.
   *
   * @param before the committed model with the names of the declared one
   */
  static Schema of(Schema before, Schema declared) {
    return new ExpandModel(before, declared).model();
  }

  private Schema model() {
    Schema model = declared;
    for (EnumType type : before.enumTypes()) {
      model = declared.enumType(type.name()) == null ? model.with(type) : model;
    }
    for (Sequence sequence : before.sequences()) {
      model = declared.sequence(sequence.name()) == null ? model.with(sequence) : model;
    }
    for (Table table : before.tables()) {
      Table wanted = declared.table(table.name());
      model = model.with(wanted == null ? table : kept(table, wanted));
    }
    for (Definition definition : before.definitions()) {
      boolean gone = declared.definition(definition.ref()) == null;
      model = gone && isUsedByCode(definition.kind()) ? model.with(definition) : model;
    }
    return withoutDanglingKeys(model);
  }

  private static Table kept(Table old, Table wanted) {
    Set<String> names = new HashSet<>();
    Table table = wanted;
    for (Column column : old.columns()) {
      if (wanted.column(column.name()) == null) {
        names.add(column.name());
        table = table.plus(column.isFilled() ? column : column.withNullable(true));
      }
    }
    for (Constraint constraint : old.constraints()) {
      if (isKept(constraint.columnsAmong(old.columnNames()), names, table)
          && !(constraint instanceof PrimaryKey)
          && wanted.constraint(constraint.name()) == null) {
        table = table.plus(constraint);
      }
    }
    for (Index index : old.indexes()) {
      if (isKept(index.columnsAmong(old.columnNames()), names, table)
          && wanted.index(index.name()) == null) {
        table = table.plus(index);
      }
    }
    return table;
  }

  /** Returns whether something is about a column that is kept, and about none that is gone. */
  private static boolean isKept(List<String> columns, Set<String> kept, Table table) {
    return columns.stream().anyMatch(kept::contains) && table.columnNames().containsAll(columns);
  }

  /** Takes away foreign keys to keys that are not what they were. */
  private Schema withoutDanglingKeys(Schema model) {
    Schema result = model;
    for (Table table : model.tables()) {
      Table wanted = declared.table(table.name());
      List<Constraint> constraints = new ArrayList<>();
      for (Constraint constraint : table.constraints()) {
        boolean ours = wanted != null && wanted.constraint(constraint.name()) != null;
        if (ours || !(constraint instanceof ForeignKey key) || hasKey(model, key)) {
          constraints.add(constraint);
        }
      }
      if (constraints.size() < table.constraints().size()) {
        result = result.with(table.withConstraints(constraints));
      }
    }
    return result;
  }

  private static boolean hasKey(Schema model, ForeignKey key) {
    QualifiedName name = key.referencedTable();
    Table table = model.table(name);
    return table != null && Refs.keys(table).contains(Refs.key(name, key.referencedColumns()));
  }

  private static boolean isUsedByCode(DefinitionKind kind) {
    return switch (kind) {
      case VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          DOMAIN,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          SCHEMA,
          EXTENSION,
          COLLATION ->
          true;
      case OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          FOREIGN_TABLE,
          STATISTICS,
          TRIGGER,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER,
          GRANT ->
          false;
    };
  }
}
