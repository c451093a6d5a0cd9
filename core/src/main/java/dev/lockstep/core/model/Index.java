package dev.lockstep.core.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index (PostgreSQL manual, chapter 11).
 *
 * @param name the index's name; it lives in the schema of its table
 * @param method the access method, for example {@code btree}
 * @param unique whether no two rows have equal keys
 * @param keys the keys, in order
 * @param predicate the condition of a partial index as SQL; null for an index over all rows
 * @param options what few indexes have
 */
public record Index(
    String name,
    String method,
    boolean unique,
    List<IndexKey> keys,
    @Nullable String predicate,
    IndexOptions options) {

  /**
   * Copies the keys.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Index {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("Index " + name + " has no key");
    }
  }

  /** Makes an index without any of the options that few have. */
  public Index(
      String name, String method, boolean unique, List<IndexKey> keys, @Nullable String predicate) {
    this(name, method, unique, keys, predicate, IndexOptions.NONE);
  }

  /** Returns this index under another name. */
  public Index withName(String newName) {
    return new Index(newName, method, unique, keys, predicate, options);
  }

  /** Returns this index with every use of a column under the column's new name. */
  public Index renameColumn(String from, String to) {
    return new Index(
        name,
        method,
        unique,
        keys.stream().map(key -> key.renameColumn(from, to)).toList(),
        predicate == null ? null : SqlExpression.of(predicate).rename(from, to),
        options.renameColumn(from, to));
  }

  /** Returns the columns that the index reads, of those given. */
  public List<String> columnsAmong(Collection<String> columnNames) {
    Set<String> found = new LinkedHashSet<>();
    keys.forEach(key -> found.addAll(key.columnsAmong(columnNames)));
    if (predicate != null) {
      found.addAll(SqlExpression.of(predicate).identifiersAmong(columnNames));
    }
    found.addAll(ColumnNames.among(options.include(), columnNames));
    return List.copyOf(found);
  }

  /** Returns whether the index is bound to the type of the column instead of just holding it. */
  public boolean hasExpressionOver(String column) {
    boolean inKey =
        keys.stream()
            .anyMatch(key -> key.isBoundToType() && !key.columnsAmong(List.of(column)).isEmpty());
    return inKey
        || (predicate != null
            && !SqlExpression.of(predicate).identifiersAmong(List.of(column)).isEmpty());
  }
}
