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
    return '"' + lines(text).stream().map(JavaText::escape).collect(Collectors.joining()) + '"';
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

  /** JavaPoet escapes a line; it breaks the literal at a line feed, and at U+2028 too. */
  private static String escape(String line) {
    StringBuilder escaped = new StringBuilder();
    int start = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (!isVisible(c) && !Character.isISOControl(c)) {
        escaped.append(escapeVisible(line.substring(start, i))).append(unicodeEscape(c));
        start = i + Character.charCount(c);
      }
    }
    return escaped.append(escapeVisible(line.substring(start))).toString();
  }

  private static String escapeVisible(String text) {
    String quoted = CodeBlock.of("$S", text).toString();
    return quoted.substring(1, quoted.length() - 1);
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
