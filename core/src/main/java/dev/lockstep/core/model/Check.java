package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A check constraint (PostgreSQL manual, section 5.5.1).
 *
 * @param name the constraint's name
 * @param expression the condition as SQL, without the surrounding parentheses
 * @param noInherit whether tables that inherit from this one are free of it
 */
public record Check(String name, String expression, boolean noInherit) implements Constraint {

  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Check {
    if (expression.isBlank()) {
      throw new IllegalArgumentException("Check constraint " + name + " has no expression");
    }
  }

  /** Makes a check that tables which inherit from this one have as well. */
  public Check(String name, String expression) {
    this(name, expression, false);
  }

  @Override
  public Check withName(String newName) {
    return new Check(newName, expression, noInherit);
  }

  @Override
  public Check renameColumn(String from, String to) {
    return new Check(name, SqlExpression.of(expression).rename(from, to), noInherit);
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return SqlExpression.of(expression).identifiersAmong(columnNames);
  }

  @Override
  public boolean hasIndex() {
    return false;
  }

  @Override
  public Deferral deferral() {
    return Deferral.NOT_DEFERRABLE;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.check(this);
  }
}
