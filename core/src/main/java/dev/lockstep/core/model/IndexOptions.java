package dev.lockstep.core.model;

import java.util.List;

/**
 * What few indexes have.
 *
 * @param include columns that the index holds beside its keys
 * @param nullsNotDistinct whether two rows with NULL in the same key are equal to a unique index
 * @param parameters how it is stored
 */
public record IndexOptions(List<String> include, boolean nullsNotDistinct, Parameters parameters) {

  /** Nothing of it. */
  public static final IndexOptions NONE = new IndexOptions(List.of(), false, Parameters.NONE);

  /** Copies the columns. */
  public IndexOptions {
    include = List.copyOf(include);
  }

  IndexOptions renameColumn(String from, String to) {
    return new IndexOptions(ColumnNames.rename(include, from, to), nullsNotDistinct, parameters);
  }
}
