package dev.lockstep.catalog.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a catalog query, from a resource beside this class. A line that ends with {@code --
 * since 15} or {@code -- until 14} is for those major versions of PostgreSQL only.
 */
final class QueryText {

  private QueryText() {}

  static String of(String name, int majorVersion) {
    String text = load(name);
    StringBuilder query = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      line(text.substring(start, end < 0 ? text.length() : end), majorVersion, query);
      start = end < 0 ? text.length() : end + 1;
    }
    return query.toString();
  }

  private static void line(String line, int version, StringBuilder query) {
    int remark = line.indexOf("-- ");
    if (remark < 0) {
      query.append(line).append('\n');
    } else if (number(line, remark, "since ", 0) <= version
        && version <= number(line, remark, "until ", Integer.MAX_VALUE)) {
      query.append(line, 0, remark).append('\n');
    }
  }

  private static int number(String line, int from, String word, int otherwise) {
    int at = line.indexOf(word, from);
    int start = at + word.length();
    if (at < 0 || start >= line.length() || !Character.isDigit(line.charAt(start))) {
      return otherwise;
    }
    int end = start;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return Integer.parseInt(line.substring(start, end));
  }

  private static String load(String name) {
    try (InputStream in = QueryText.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("There is no query " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
