package dev.lockstep.catalog.kind;

import java.util.regex.Pattern;

/** What can be told of expressions and names without a server. */
public final class Expressions {

  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?s)(?:-?[0-9.]+|\\(-[0-9.]+\\)|true|false|NULL|E?'(?:[^']|'')*'"
              + "|ARRAY\\[[^()]*\\]|now\\(\\)|CURRENT_(?:DATE|TIMESTAMP|TIME|USER)|LOCALTIMESTAMP"
              + "|LOCALTIME|SESSION_USER|statement_timestamp\\(\\)|transaction_timestamp\\(\\))"
              + "(?:::[\\w .\"()\\[\\],]+)?");

  private Expressions() {}

  /** Returns whether a default has one value for all rows, so that adding it rewrites nothing. */
  static boolean isConstant(String expression) {
    String text = expression;
    while (text.startsWith("(") && text.endsWith(")") && text.indexOf('(', 1) < 0) {
      text = text.substring(1, text.length() - 1);
    }
    return CONSTANT.matcher(text).matches()
        || CONSTANT.matcher(text.replace("(", "").replaceFirst("\\)::", "::")).matches();
  }

  /** Returns where the last part of a qualified name begins, less one; -1 for a single part. */
  public static int lastDot(String name) {
    boolean quoted = false;
    int dot = -1;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '"') {
        quoted = !quoted;
      } else if (name.charAt(i) == '.' && !quoted) {
        dot = i;
      }
    }
    return dot;
  }

  /** Returns an identifier without its quotes. */
  public static String unquote(String identifier) {
    return identifier.startsWith("\"")
        ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
        : identifier;
  }
}
