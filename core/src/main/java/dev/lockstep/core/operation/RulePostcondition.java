package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;

/** What holds of a constraint or an index. */
public sealed interface RulePostcondition extends Postcondition {

  /**
   * A table has that constraint, valid for all rows.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintExists(QualifiedName table, String constraint) implements RulePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.constraintExists(this);
    }
  }

  /**
   * A table has no such constraint.
   *
   * @param table the table
   * @param constraint the constraint
   */
  record ConstraintAbsent(QualifiedName table, String constraint) implements RulePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.constraintAbsent(this);
    }
  }

  /**
   * A table has that index, and queries can use it.
   *
   * @param table the table
   * @param index the index
   */
  record IndexValid(QualifiedName table, String index) implements RulePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.indexValid(this);
    }
  }

  /**
   * The table's schema has no such index.
   *
   * @param table the table
   * @param index the index
   */
  record IndexAbsent(QualifiedName table, String index) implements RulePostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.indexAbsent(this);
    }
  }

  /**
   * One method for each postcondition of a constraint or an index.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a table has that constraint, valid for all rows. */
    R constraintExists(ConstraintExists postcondition);

    /** Visits: a table has no such constraint. */
    R constraintAbsent(ConstraintAbsent postcondition);

    /** Visits: a table has that index, and queries can use it. */
    R indexValid(IndexValid postcondition);

    /** Visits: the table's schema has no such index. */
    R indexAbsent(IndexAbsent postcondition);
  }
}
