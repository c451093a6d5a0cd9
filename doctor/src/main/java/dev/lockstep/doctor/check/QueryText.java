package dev.lockstep.doctor.check;

import dev.lockstep.core.operation.ShadowNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a query, from a resource beside this class. A line that ends with {@code -- since 15}
 * or {@code -- until 14} is for those major versions of PostgreSQL only. A word in braces stands
 * for a {@link Threshold}, {@code {schemas}} for the condition on {@code pg_namespace AS n}, {@code
 * {shadow}} and {@code {shadow_trigger}} for what {@link ShadowNames} begin with.
 */
final class QueryText {

  private static final Pattern VERSION = Pattern.compile("-- (since|until) (\\d+)$");

  private QueryText() {}

  static String of(String name, int majorVersion, Scope scope) {
    String text =
        load(name)
            .lines()
            .filter(line -> isFor(line, majorVersion))
            .collect(Collectors.joining("\n"));
    text = text.replace("{schemas}", scope.condition());
    text = text.replace("{shadow}", ShadowNames.PREFIX);
    text = text.replace("{shadow_trigger}", ShadowNames.TRIGGER_PREFIX);
    for (Threshold threshold : Threshold.values()) {
      text = text.replace("{" + threshold.word() + "}", "" + scope.threshold(threshold));
    }
    return text;
  }

  private static boolean isFor(String line, int version) {
    Matcher remark = VERSION.matcher(line);
    if (!remark.find()) {
      return true;
    }
    int bound = Integer.parseInt(remark.group(2));
    return remark.group(1).equals("since") ? version >= bound : version <= bound;
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
