package dev.lockstep.migration;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A domain in the making; start with {@link Definitions#domain}. */
public final class DomainDefinition extends ObjectDefinition {

  private final QualifiedName name;
  private final DataType type;
  private final List<Check> checks = new ArrayList<>();
  private boolean notNull;
  private @Nullable String defaultExpression;
  private @Nullable QualifiedName collation;
  private @Nullable String comment;

  DomainDefinition(QualifiedName name, DataType type) {
    this.name = name;
    this.type = type;
  }

  /** Refuses NULL. */
  public DomainDefinition notNull() {
    this.notNull = true;
    return this;
  }

  /** Sets the default of columns that have none; the expression is SQL. */
  public DomainDefinition defaultTo(String expression) {
    this.defaultExpression = expression;
    return this;
  }

  /** Sets the collation, {@code name} or {@code schema.name}; that of the base type unless set. */
  public DomainDefinition collate(String name) {
    this.collation = QualifiedName.parse(name);
    return this;
  }

  /** Adds a condition on the value, which is called {@code VALUE}. */
  public DomainDefinition check(String constraint, String expression) {
    checks.add(new Check(constraint, expression, false));
    return this;
  }

  /** Gives the domain a comment. */
  public DomainDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  @Override
  Definition toDefinition() {
    return new Domain(name, type, notNull, defaultExpression, collation, checks, comment, null);
  }
}
