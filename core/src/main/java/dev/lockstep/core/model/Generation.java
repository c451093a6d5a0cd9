package dev.lockstep.core.model;

/**
 * How PostgreSQL computes the values of a generated column (manual, section 5.4).
 *
 * @param expression the SQL expression over other columns of the row
 * @param stored whether the value is kept with the row; a virtual one is computed when it is read
 */
public record Generation(String expression, boolean stored) {

  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Generation {
    if (expression.isBlank()) {
      throw new IllegalArgumentException("A generated column has no expression");
    }
  }
}
