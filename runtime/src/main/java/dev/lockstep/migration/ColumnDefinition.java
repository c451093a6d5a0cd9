package dev.lockstep.migration;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/** A column in the making; start with {@link Definitions#column}. */
public final class ColumnDefinition {

  private final String name;
  private final DataType type;
  private boolean nullable = true;
  private @Nullable String defaultExpression;
  private @Nullable Identity identity;
  private @Nullable String comment;
  private ColumnOptions options = ColumnOptions.NONE;

  ColumnDefinition(String name, DataType type) {
    this.name = name;
    this.type = type;
  }

  /** Makes the column refuse NULL. */
  public ColumnDefinition notNull() {
    this.nullable = false;
    return this;
  }

  /** Gives the column a default, as an SQL expression. */
  public ColumnDefinition defaultTo(String sqlExpression) {
    this.defaultExpression = sqlExpression;
    return this;
  }

  /** Makes it an identity column, which refuses NULL too. */
  public ColumnDefinition identity(Identity kind) {
    this.identity = kind;
    this.nullable = false;
    return this;
  }

  /** Makes it an identity column with options of its own. */
  public ColumnDefinition identity(Identity kind, IdentityDefinition definition) {
    this.options = options.withIdentity(definition.toOptions());
    return identity(kind);
  }

  /** Sorts and compares its texts by that collation, in the form of {@link QualifiedName#parse}. */
  public ColumnDefinition collate(String collation) {
    this.options = options.withCollation(QualifiedName.parse(collation));
    return this;
  }

  /** Lets PostgreSQL compute its values from others of the row, and store them. */
  public ColumnDefinition generatedAs(String sqlExpression) {
    this.options = options.withGeneration(new Generation(sqlExpression, true));
    return this;
  }

  /** Lets PostgreSQL compute its values whenever they are read, from version 18 on. */
  public ColumnDefinition generatedVirtuallyAs(String sqlExpression) {
    this.options = options.withGeneration(new Generation(sqlExpression, false));
    return this;
  }

  /** Gives the column a comment. */
  public ColumnDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  Column toColumn() {
    return new Column(name, type, nullable, defaultExpression, identity, comment, options);
  }
}
