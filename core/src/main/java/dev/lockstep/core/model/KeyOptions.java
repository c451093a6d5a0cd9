package dev.lockstep.core.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What few keys have.
 *
 * @param include columns that the key's index holds beside the key itself
 * @param nullsNotDistinct whether two rows with NULL in the same column have equal keys
 * @param deferral when the key is checked
 */
public record KeyOptions(List<String> include, boolean nullsNotDistinct, Deferral deferral) {

  /** Nothing of it. */
  public static final KeyOptions NONE = new KeyOptions(List.of(), false, Deferral.NOT_DEFERRABLE);

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if one stands twice
   */
  public KeyOptions {
    include = List.copyOf(include);
    if (new HashSet<>(include).size() != include.size()) {
      throw new IllegalArgumentException("A key includes a column twice: " + include);
    }
  }

  /** Returns whether there is nothing of it. */
  public boolean isNone() {
    return equals(NONE);
  }

  KeyOptions renameColumn(String from, String to) {
    return new KeyOptions(ColumnNames.rename(include, from, to), nullsNotDistinct, deferral);
  }

  List<String> columnsAmong(List<String> columns, Collection<String> candidates) {
    return ColumnNames.among(ColumnNames.join(columns, include), candidates);
  }
}
