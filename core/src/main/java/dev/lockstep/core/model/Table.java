package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name the table's name
 * @param columns its columns, in their order
 * @param constraints its constraints, by name
 * @param indexes its indexes that belong to no constraint, by name
 * @param comment its comment; null for none
 * @param origin the Java class it was declared by; null when it was not declared in Java. It is no
 *     part of the schema: the diff and the fingerprint leave it out
 * @param options what few tables have
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    @Nullable String comment,
    @Nullable String origin,
    TableOptions options)
    implements SchemaObject {

  /**
   * Copies the lists and sorts constraints and indexes by name.
   *
   * @throws IllegalArgumentException if two columns, constraints or indexes have one name
   */
  public Table {
    columns = List.copyOf(columns);
    constraints = constraints.stream().sorted(Comparator.comparing(Constraint::name)).toList();
    indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    requireUnique(name, "column", columns.stream().map(Column::name).toList());
    requireUnique(name, "constraint", constraints.stream().map(Constraint::name).toList());
    requireUnique(name, "index", indexes.stream().map(Index::name).toList());
  }

  /** Makes a table without any of the options that few have. */
  public Table(
      QualifiedName name,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      @Nullable String comment,
      @Nullable String origin) {
    this(name, columns, constraints, indexes, comment, origin, TableOptions.NONE);
  }

  private static void requireUnique(QualifiedName table, String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Table " + table + " has " + what + " " + name + " twice");
      }
    }
  }

  /** Returns the column of that name; null when there is none. */
  public @Nullable Column column(String columnName) {
    return find(columns, Column::name, columnName);
  }

  /** Returns the constraint of that name; null when there is none. */
  public @Nullable Constraint constraint(String constraintName) {
    return find(constraints, Constraint::name, constraintName);
  }

  /** Returns the index of that name; null when there is none. */
  public @Nullable Index index(String indexName) {
    return find(indexes, Index::name, indexName);
  }

  /** Returns the primary key; null when there is none. */
  public @Nullable PrimaryKey primaryKey() {
    return (PrimaryKey)
        constraints.stream().filter(PrimaryKey.class::isInstance).findFirst().orElse(null);
  }

  /** Returns the foreign keys. */
  public List<ForeignKey> foreignKeys() {
    return constraints.stream()
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .toList();
  }

  /** Returns the names of the columns. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Returns this table under another name. */
  public Table withName(QualifiedName newName) {
    return new Table(newName, columns, constraints, indexes, comment, origin, options);
  }

  /** Returns this table with other columns. */
  public Table withColumns(List<Column> newColumns) {
    return new Table(name, newColumns, constraints, indexes, comment, origin, options);
  }

  /** Returns this table with other constraints. */
  public Table withConstraints(List<? extends Constraint> newConstraints) {
    return new Table(name, columns, List.copyOf(newConstraints), indexes, comment, origin, options);
  }

  /** Returns this table with other indexes. */
  public Table withIndexes(List<Index> newIndexes) {
    return new Table(name, columns, constraints, newIndexes, comment, origin, options);
  }

  /** Returns this table with another comment; null for none. */
  public Table withComment(@Nullable String newComment) {
    return new Table(name, columns, constraints, indexes, newComment, origin, options);
  }

  /** Returns this table with another origin; null for none. */
  public Table withOrigin(@Nullable String newOrigin) {
    return new Table(name, columns, constraints, indexes, comment, newOrigin, options);
  }

  /** Returns this table with other options. */
  public Table withOptions(TableOptions newOptions) {
    return new Table(name, columns, constraints, indexes, comment, origin, newOptions);
  }

  /** Returns this table with one column changed, or as it is when there is no such column. */
  public Table mapColumn(String columnName, UnaryOperator<Column> change) {
    return withColumns(
        columns.stream().map(c -> c.name().equals(columnName) ? change.apply(c) : c).toList());
  }

  /** Returns this table with every column changed. */
  public Table mapColumns(UnaryOperator<Column> change) {
    return withColumns(columns.stream().map(change).toList());
  }

  /** Returns this table with one more constraint. */
  public Table plus(Constraint constraint) {
    List<Constraint> more = new ArrayList<>(constraints);
    more.add(constraint);
    return withConstraints(more);
  }

  /** Returns this table with one more index. */
  public Table plus(Index index) {
    List<Index> more = new ArrayList<>(indexes);
    more.add(index);
    return withIndexes(more);
  }

  /** Returns this table with one more column, the last. */
  public Table plus(Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(column);
    return withColumns(more);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.table(this);
  }

  private static <T> @Nullable T find(List<T> all, Function<T, String> name, String wanted) {
    for (T one : all) {
      if (name.apply(one).equals(wanted)) {
        return one;
      }
    }
    return null;
  }
}
