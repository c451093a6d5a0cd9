package dev.lockstep.core.model;

/** Whole statements and queries as somebody wrote them. */
public final class SqlText {

  private SqlText() {}

  /** Returns the text without white space around it and without semicolons at its end. */
  public static String withoutEnd(String sql) {
    String text = sql.strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  /** Returns whether two texts are the same SQL but for white space and comments. */
  public static boolean isSame(String one, String other) {
    return SqlExpression.of(one).normalized().equals(SqlExpression.of(other).normalized());
  }
}
