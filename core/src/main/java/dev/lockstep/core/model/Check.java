package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A check constraint (PostgreSQL manual, section 5.5.1).
 *
 * @param name the constraint's name
 * @param expression the condition as SQL, without the surrounding parentheses
 */
public record Check(String name, String expression) implements Constraint {

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

  @Override
  public Check withName(String newName) {
    return new Check(newName, expression);
  }

  @Override
  public Check renameColumn(String from, String to) {
    return new Check(name, SqlExpression.of(expression).rename(from, to));
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return SqlExpression.of(expression).identifiersAmong(columnNames);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.check(this);
  }
}
