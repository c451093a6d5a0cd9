package dev.lockstep.cli;

import dev.lockstep.runtime.SalvagedValues;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Prints what is kept, one line for each migration, table and column. */
final class SalvageTable {

  private static final List<String> HEADER =
      List.of("revision", "table", "column", "rows", "first", "last");

  private SalvageTable() {}

  /** Returns the lines below a header; times are in UTC. */
  static String of(List<SalvagedValues> values) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    values.forEach(each -> lines.add(line(each)));
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        padded.append(line.get(i)).append(" ".repeat(width(lines, i) - line.get(i).length() + 2));
      }
      text.append(padded.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> line(SalvagedValues values) {
    return List.of(
        values.revision(),
        values.table(),
        values.column().isEmpty() ? "(whole rows)" : values.column(),
        Long.toString(values.rows()),
        values.first().truncatedTo(ChronoUnit.SECONDS).toString(),
        values.last().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }
}
