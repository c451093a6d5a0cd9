package dev.lockstep.core.model;

import java.util.List;
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
 * @param options what few columns have
 */
public record Column(
    String name,
    DataType type,
    boolean nullable,
    @Nullable String defaultExpression,
    @Nullable Identity identity,
    @Nullable String comment,
    ColumnOptions options) {

  /**
   * Checks the column.
   *
   * @throws IllegalArgumentException if the name is empty, or an identity column takes NULL or has
   *     a default, or a generated column has a default or is an identity column
   */
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of a column is empty");
    }
    if (identity != null && (nullable || defaultExpression != null)) {
      throw new IllegalArgumentException(
          "Identity column " + name + " is never NULL and has no default");
    }
    if (options.generation() != null && (identity != null || defaultExpression != null)) {
      throw new IllegalArgumentException(
          "Generated column " + name + " has no default and is no identity column");
    }
    if (identity == null && !options.identity().isDefault()) {
      throw new IllegalArgumentException("Column " + name + " is no identity column");
    }
  }

  /** Makes a column without any of the options that few columns have. */
  public Column(
      String name,
      DataType type,
      boolean nullable,
      @Nullable String defaultExpression,
      @Nullable Identity identity,
      @Nullable String comment) {
    this(name, type, nullable, defaultExpression, identity, comment, ColumnOptions.NONE);
  }

  /** Returns a nullable column without a default. */
  public static Column of(String name, DataType type) {
    return new Column(name, type, true, null, null, null);
  }

  /** Returns this column under another name. */
  public Column withName(String newName) {
    return new Column(newName, type, nullable, defaultExpression, identity, comment, options);
  }

  /** Returns this column with another type. */
  public Column withType(DataType newType) {
    return new Column(name, newType, nullable, defaultExpression, identity, comment, options);
  }

  /** Returns this column taking NULL or not. */
  public Column withNullable(boolean newNullable) {
    return new Column(name, type, newNullable, defaultExpression, identity, comment, options);
  }

  /** Returns this column with another default; null for none. */
  public Column withDefault(@Nullable String newDefault) {
    return new Column(name, type, nullable, newDefault, identity, comment, options);
  }

  /** Returns this column with another kind of identity, with default options; null for none. */
  public Column withIdentity(@Nullable Identity newIdentity) {
    return withIdentity(newIdentity, IdentityOptions.DEFAULT);
  }

  /** Returns this column with another identity; null for none. */
  public Column withIdentity(@Nullable Identity newIdentity, IdentityOptions identityOptions) {
    ColumnOptions others = options.withIdentity(identityOptions);
    return new Column(name, type, nullable, defaultExpression, newIdentity, comment, others);
  }

  /** Returns this column with other options. */
  public Column withOptions(ColumnOptions newOptions) {
    return new Column(name, type, nullable, defaultExpression, identity, comment, newOptions);
  }

  /** Returns how its values are computed; null for a column that takes them. */
  public @Nullable Generation generation() {
    return options.generation();
  }

  /** Returns how its texts are sorted and compared; null for the default of its type. */
  public @Nullable QualifiedName collation() {
    return options.collation();
  }

  /** Returns whether a row that gives no value for the column gets one other than NULL. */
  public boolean isFilled() {
    return defaultExpression != null || identity != null || generation() != null;
  }

  /** Returns whether its values are computed from the column of that name. */
  public boolean isGeneratedFrom(String column) {
    Generation generation = generation();
    return generation != null
        && !SqlExpression.of(generation.expression()).identifiersAmong(List.of(column)).isEmpty();
  }

  /** Returns this column with every use of another column under that one's new name. */
  public Column renameColumn(String from, String to) {
    Generation generation = generation();
    if (generation == null) {
      return this;
    }
    String renamed = SqlExpression.of(generation.expression()).rename(from, to);
    return withOptions(options.withGeneration(new Generation(renamed, generation.stored())));
  }

  /** Returns this column with another comment; null for none. */
  public Column withComment(@Nullable String newComment) {
    return new Column(name, type, nullable, defaultExpression, identity, newComment, options);
  }
}
