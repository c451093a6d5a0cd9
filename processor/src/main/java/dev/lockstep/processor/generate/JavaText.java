package dev.lockstep.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text of any content as Java source: string literals and Javadoc. */
final class JavaText {

  private JavaText() {}

  /** Returns the string literal, on one line, with what can't be seen written as an escape. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(literal, c));
    return literal.append('"').toString();
  }

  /** Returns the text as it shows in Javadoc: without tags, escapes or an end of the comment. */
  static String javadoc(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(javadoc(c)));
    return escaped.toString();
  }

  /** Returns the lines of the text, each with its line feed. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      lines.add(text.substring(start, end == 0 ? text.length() : end));
      start = end == 0 ? text.length() : end;
    }
    return lines;
  }

  /** Most characters stay as they are; an index has millions of them. */
  private static void append(StringBuilder literal, int c) {
    if (c == '\t') {
      literal.append("\\t");
    } else if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
      literal.append((char) c);
    } else {
      literal.append(escape(c));
    }
  }

  private static String escape(int codePoint) {
    if (codePoint == '"' || codePoint == '\\' || Character.isISOControl(codePoint)) {
      String quoted = CodeBlock.of("$S", Character.toString(codePoint)).toString();
      return quoted.substring(1, quoted.length() - 1);
    }
    return isVisible(codePoint) ? Character.toString(codePoint) : unicodeEscape(codePoint);
  }

  private static String unicodeEscape(int codePoint) {
    return Character.toString(codePoint)
        .chars()
        .mapToObj(unit -> String.format("\\u%04x", unit))
        .collect(Collectors.joining());
  }

  private static String javadoc(int codePoint) {
    return switch (codePoint) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '@' -> "&#64;";
      case '{' -> "&#123;";
      case '}' -> "&#125;";
      case '\\' -> "&#92;";
      case '*' -> "&#42;";
      case '\t', '\n', '\r' -> " ";
      default -> isVisible(codePoint) ? Character.toString(codePoint) : "?";
    };
  }

  /** Formatting characters can make source look like what it is not; unpaired halves are lost. */
  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> codePoint == ' ' || !Character.isSpaceChar(codePoint);
    };
  }
}
