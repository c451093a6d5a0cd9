package dev.lockstep.runtime;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of CSV as RFC 4180 has it, with the difference between NULL and an empty text. */
final class CsvLine {

  private CsvLine() {}

  static void write(Appendable out, List<? extends @Nullable String> fields) throws IOException {
    String separator = "";
    for (String field : fields) {
      out.append(separator).append(field(field));
      separator = ",";
    }
    out.append("\r\n");
  }

  private static String field(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
