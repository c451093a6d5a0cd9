package dev.lockstep.migration;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import org.jspecify.annotations.Nullable;

/** A column in the making; start with {@link Definitions#column}. */
public final class ColumnDefinition {

  private final String name;
  private final DataType type;
  private boolean nullable = true;
  private @Nullable String defaultExpression;
  private @Nullable Identity identity;
  private @Nullable String comment;

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

  /** Gives the column a comment. */
  public ColumnDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  Column toColumn() {
    return new Column(name, type, nullable, defaultExpression, identity, comment);
  }
}
