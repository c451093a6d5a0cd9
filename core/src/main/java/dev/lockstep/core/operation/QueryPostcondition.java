package dev.lockstep.core.operation;

/** What holds of rows, as a query tells. */
public sealed interface QueryPostcondition extends Postcondition {

  /**
   * A query that somebody wrote returns one row with the value true.
   *
   * @param description what it proves, for people
   * @param query the query
   */
  record Holds(String description, String query) implements QueryPostcondition {
    @Override
    public <R> R accept(Postcondition.Visitor<R> visitor) {
      return visitor.queryHolds(this);
    }
  }

  /**
   * One method for each postcondition of rows, as a query tells.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: a query that somebody wrote returns one row with the value true. */
    R queryHolds(Holds postcondition);
  }
}
