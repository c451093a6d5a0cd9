package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What few columns have.
 *
 * @param collation how its texts are sorted and compared; null for the default of its type
 * @param generation how its values are computed; null for a column that takes them
 * @param identity the options of its identity; the defaults for a column that is no identity column
 */
public record ColumnOptions(
    @Nullable QualifiedName collation, @Nullable Generation generation, IdentityOptions identity) {

  /** Nothing of it. */
  public static final ColumnOptions NONE = new ColumnOptions(null, null, IdentityOptions.DEFAULT);

  /** Returns these options with another collation; null for the default of the type. */
  public ColumnOptions withCollation(@Nullable QualifiedName newCollation) {
    return new ColumnOptions(newCollation, generation, identity);
  }

  /** Returns these options with another generation; null for none. */
  public ColumnOptions withGeneration(@Nullable Generation newGeneration) {
    return new ColumnOptions(collation, newGeneration, identity);
  }

  /** Returns these options with others of the identity. */
  public ColumnOptions withIdentity(IdentityOptions newIdentity) {
    return new ColumnOptions(collation, generation, newIdentity);
  }
}
