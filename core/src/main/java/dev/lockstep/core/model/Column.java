package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the column's name
 * @param type its type
 * @param nullable whether it takes NULL
 * @param defaultExpression the default as SQL; null for none
 * @param identity how its values are generated; null for a column that is no identity column
 * @param comment its comment; null for none
 */
public record Column(
    String name,
    DataType type,
    boolean nullable,
    @Nullable String defaultExpression,
    @Nullable Identity identity,
    @Nullable String comment) {

  /**
   * Checks the column.
   *
   * @throws IllegalArgumentException if the name is empty, or an identity column takes NULL or has
   *     a default
   */
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of a column is empty");
    }
    if (identity != null && (nullable || defaultExpression != null)) {
      throw new IllegalArgumentException(
          "Identity column " + name + " is never NULL and has no default");
    }
  }

  /** Returns a nullable column without a default. */
  public static Column of(String name, DataType type) {
    return new Column(name, type, true, null, null, null);
  }

  /** Returns this column under another name. */
  public Column withName(String newName) {
    return new Column(newName, type, nullable, defaultExpression, identity, comment);
  }

  /** Returns this column with another type. */
  public Column withType(DataType newType) {
    return new Column(name, newType, nullable, defaultExpression, identity, comment);
  }

  /** Returns this column taking NULL or not. */
  public Column withNullable(boolean newNullable) {
    return new Column(name, type, newNullable, defaultExpression, identity, comment);
  }

  /** Returns this column with another default; null for none. */
  public Column withDefault(@Nullable String newDefault) {
    return new Column(name, type, nullable, newDefault, identity, comment);
  }

  /** Returns this column with another kind of identity; null for none. */
  public Column withIdentity(@Nullable Identity newIdentity) {
    return new Column(name, type, nullable, defaultExpression, newIdentity, comment);
  }

  /** Returns this column with another comment; null for none. */
  public Column withComment(@Nullable String newComment) {
    return new Column(name, type, nullable, defaultExpression, identity, newComment);
  }
}
