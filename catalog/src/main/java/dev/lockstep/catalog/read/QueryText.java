package dev.lockstep.catalog.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a catalog query, from a resource beside this class. A line that ends with {@code --
 * since 15} or {@code -- until 14} is for those major versions of PostgreSQL only.
 */
final class QueryText {

  private static final Pattern SINCE = Pattern.compile("-- since (\\d+)");
  private static final Pattern UNTIL = Pattern.compile("until (\\d+)$");

  private QueryText() {}

  static String of(String name, int majorVersion) {
    return load(name)
        .lines()
        .filter(line -> fits(line, majorVersion))
        .map(QueryText::withoutRemark)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static boolean fits(String line, int version) {
    if (line.indexOf("-- ") < 0) {
      return true;
    }
    Matcher since = SINCE.matcher(line);
    Matcher until = UNTIL.matcher(line);
    return (!since.find() || version >= Integer.parseInt(since.group(1)))
        && (!until.find() || version <= Integer.parseInt(until.group(1)));
  }

  private static String withoutRemark(String line) {
    int remark = line.indexOf("-- ");
    return remark < 0 ? line : line.substring(0, remark);
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
