package dev.lockstep.core.model;

import java.util.List;

/**
 * What few foreign keys have.
 *
 * @param matchFull whether a row with NULL in some of the columns, but not in all, is refused
 * @param setColumns the columns that a delete sets to NULL or to their defaults; empty for all
 * @param deferral when the key is checked
 */
public record ForeignKeyOptions(boolean matchFull, List<String> setColumns, Deferral deferral) {

  /** Nothing of it. */
  public static final ForeignKeyOptions NONE =
      new ForeignKeyOptions(false, List.of(), Deferral.NOT_DEFERRABLE);

  /** Copies the columns. */
  public ForeignKeyOptions {
    setColumns = List.copyOf(setColumns);
  }

  ForeignKeyOptions renameColumn(String from, String to) {
    return new ForeignKeyOptions(matchFull, ColumnNames.rename(setColumns, from, to), deferral);
  }
}
