package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names by which groups of operations say what they have to do with each other. */
final class Refs {

  /** The property of a column by which it uses a type. */
  static final String TYPE = "type";

  /** The property of a column by which other columns are computed from it. */
  static final String COMPUTED = "computed";

  /** The property of a column by which its values are computed. */
  static final String EXPRESSION = "expression";

  /** The property of a column by which constraints and indexes use it. */
  static final String RULES = "rules";

  private Refs() {}

  static String type(QualifiedName name) {
    return "type " + name;
  }

  static String table(QualifiedName name) {
    return "table " + name;
  }

  /** Returns what is described as a whole. */
  static String definition(DefinitionRef ref) {
    return "definition " + ref;
  }

  /** Returns the state of a table in which its columns are what they shall be. */
  static String settled(QualifiedName table) {
    return "settled " + table;
  }

  /** Returns the state of a table in which the columns that go are gone. */
  static String bare(QualifiedName table) {
    return "bare " + table;
  }

  /** Returns a partition that is a part of its whole again. */
  static String attached(QualifiedName table, String partition) {
    return "attached " + table.withName(partition);
  }

  static String column(QualifiedName table, String column) {
    return "column " + table + " " + column;
  }

  /** Returns the state of a column in which the property named does not hinder any more. */
  static String free(QualifiedName table, String column, String property) {
    return "free " + table + " " + column + " " + property;
  }

  static String key(QualifiedName table, List<String> columns) {
    return "key " + table + " " + new TreeSet<>(columns);
  }

  /** Returns the name of a constraint: a key's is that of its index, so the whole schema's. */
  static String name(QualifiedName table, Constraint constraint) {
    return constraint.hasIndex()
        ? relation(table, constraint.name())
        : "name " + table + " " + constraint.name();
  }

  /** Returns a name that the tables, indexes and sequences of a schema share. */
  static String relation(QualifiedName table, String name) {
    return "relation " + table.withName(name);
  }

  /** Returns the names that a table takes: its own, and those of its indexes and keys. */
  static Set<String> relations(Table table) {
    Set<String> names = new HashSet<>();
    names.add(relation(table.name(), table.name().name()));
    table.indexes().forEach(index -> names.add(relation(table.name(), index.name())));
    table.constraints().stream()
        .filter(Constraint::hasIndex)
        .forEach(key -> names.add(relation(table.name(), key.name())));
    Partitioning partitioning = table.options().partitioning();
    if (partitioning != null) {
      partitioning.partitions().forEach(p -> names.add(relation(table.name(), p.name())));
    }
    return names;
  }

  static Set<String> types(Collection<Column> columns) {
    Set<String> types = new HashSet<>();
    for (Column column : columns) {
      if (!column.type().isBuiltin()) {
        types.add(type(column.type().name()));
      }
    }
    return types;
  }

  static Set<String> keys(Table table) {
    Set<String> keys = new HashSet<>();
    table.constraints().forEach(constraint -> keys.addAll(keyOf(table.name(), constraint)));
    return keys;
  }

  static Set<String> keyOf(QualifiedName table, Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return Set.of(key(table, key.columns()));
    }
    return constraint instanceof Unique unique ? Set.of(key(table, unique.columns())) : Set.of();
  }

  static Set<String> neededBy(Constraint constraint) {
    return constraint instanceof ForeignKey key
        ? Set.of(table(key.referencedTable()), key(key.referencedTable(), key.referencedColumns()))
        : Set.of();
  }
}
