package dev.lockstep.core.model;

import java.util.List;

/**
 * One comparison of an exclusion constraint.
 *
 * @param key what is compared: a column or an expression
 * @param operator the operator as SQL, for example {@code =} or {@code &&}
 */
public record ExclusionElement(IndexKey key, String operator) {

  /**
   * Checks the operator.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ExclusionElement {
    if (operator.isBlank()) {
      throw new IllegalArgumentException("An element of an exclusion constraint has no operator");
    }
  }

  /**
   * Reads an index key that the word {@code with} and an operator follow, as in {@code "room with
   * ="}.
   *
   * @throws IllegalArgumentException if the text is not of that form; the message says why
   */
  public static ExclusionElement parse(String text) {
    List<SqlToken> tokens = SqlLexer.tokens(text);
    int with = -1;
    for (int i = 0; i < tokens.size(); i++) {
      with = tokens.get(i).is("with") ? i : with;
    }
    String operator = with < 0 ? "" : text(tokens.subList(with + 1, tokens.size())).strip();
    if (operator.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no element: write a column or an expression, then 'with =' or such");
    }
    return new ExclusionElement(IndexKey.parse(text(tokens.subList(0, with))), operator);
  }

  ExclusionElement renameColumn(String from, String to) {
    return new ExclusionElement(key.renameColumn(from, to), operator);
  }

  private static String text(List<SqlToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return text.toString();
  }

  /** Returns the canonical text, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return key + " with " + operator;
  }
}
