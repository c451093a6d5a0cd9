package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What few keys of indexes have.
 *
 * @param collation how texts are sorted; null for the collation of the column
 * @param operatorClass how values are compared; null for the default of the type
 */
public record IndexKeyOptions(
    @Nullable QualifiedName collation, @Nullable OperatorClass operatorClass) {

  /** Nothing of it. */
  public static final IndexKeyOptions NONE = new IndexKeyOptions(null, null);

  /** Returns whether there is nothing of it. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Returns what stands after a key, with a space before it; empty for nothing. */
  @Override
  public String toString() {
    String collate = "";
    if (collation != null) {
      String schema =
          collation.schema().isEmpty() ? "" : IndexKeyParser.writeName(collation.schema()) + ".";
      collate = " collate " + schema + IndexKeyParser.writeName(collation.name());
    }
    return collate + (operatorClass == null ? "" : " " + operatorClass);
  }
}
