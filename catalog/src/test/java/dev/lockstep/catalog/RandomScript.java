package dev.lockstep.catalog;

/** Statements that make a random database. */
final class RandomScript {

  private final StringBuilder text = new StringBuilder();
  private final Facts facts;

  RandomScript(Facts facts) {
    this.facts = facts;
  }

  void add(String statement) {
    text.append(statement).append(";\n");
  }

  /** Adds a statement with a chance; returns whether it did. */
  boolean maybe(String fact, int percent, String statement) {
    boolean happens = facts.chance(fact, percent);
    if (happens) {
      add(statement);
    }
    return happens;
  }

  /** Perhaps comments on an object. */
  void comment(String object) {
    maybe("comment " + object, 12, commentOn(object));
  }

  private String commentOn(String object) {
    return "COMMENT ON " + object + " IS '" + facts.one("words " + object, "a", "b''c", "d") + "'";
  }

  String text() {
    return text.toString();
  }
}
