package dev.lockstep.core.snapshot;

/** A value on a line of its own: in double quotes, with escapes for what would break the line. */
public final class Quoted {

  private Quoted() {}

  /** Appends a value in double quotes. */
  public static void write(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (isPlain(c)) {
            text.append(c);
          } else {
            text.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean isPlain(char c) {
    if (c >= ' ' && c <= '~') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /**
   * Returns the value of a text in double quotes.
   *
   * @param line where it stands, for the message
   * @throws SnapshotException if it is damaged
   */
  public static String read(String quoted, int line) {
    if (quoted.length() < 2 || quoted.charAt(0) != '"' || !quoted.endsWith("\"")) {
      throw SnapshotException.damaged(line, "the value is not in double quotes: " + quoted);
    }
    int end = quoted.length() - 1;
    if (quoted.indexOf('\\') < 0) {
      return quoted.substring(1, end);
    }
    StringBuilder value = new StringBuilder();
    int i = 1;
    while (i < end) {
      char c = quoted.charAt(i++);
      if (c != '\\') {
        value.append(c);
      } else if (i < end) {
        i = escape(quoted, i, end, value, line);
      } else {
        throw SnapshotException.damaged(line, "the value ends inside an escape: " + quoted);
      }
    }
    return value.toString();
  }

  private static int escape(String quoted, int at, int end, StringBuilder value, int line) {
    char c = quoted.charAt(at);
    switch (c) {
      case '"', '\\' -> value.append(c);
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        if (at + 5 > end || !quoted.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
          throw SnapshotException.damaged(line, "\\u needs four hexadecimal digits: " + quoted);
        }
        value.append((char) Integer.parseInt(quoted.substring(at + 1, at + 5), 16));
        return at + 5;
      }
      default -> throw SnapshotException.damaged(line, "there is no escape \\" + c);
    }
    return at + 1;
  }
}
