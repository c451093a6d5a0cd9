package dev.lockstep.benchmarks.harness;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures and, below it, each target beside what was measured. Not thread-safe. */
public final class Report {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();

  /** Starts a report with the names of its columns. */
  public Report(String title, String... columns) {
    this.title = title;
    rows.add(List.of(columns));
  }

  /** Adds a row: texts stay, numbers are shortened. */
  public Report row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Double number ? format(number) : String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  /** Adds a target that the figure must not exceed. */
  public Report atMost(String what, double figure, double target) {
    return target(what + ": " + format(figure) + ", target <= " + format(target), figure <= target);
  }

  /** Adds a target that is a fact. */
  public Report holds(String what, boolean met) {
    return target(what, met);
  }

  private Report target(String text, boolean met) {
    targets.add((met ? "  met     " : "  MISSED  ") + text);
    return this;
  }

  /** Writes the report. */
  public void print(PrintStream out) {
    out.println();
    out.println(title);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < row.size(); i++) {
        String format = i == 0 ? " %-" + width(i) + "s" : "  %" + width(i) + "s";
        line.append(format.formatted(row.get(i)));
      }
      out.println(line);
    }
    targets.forEach(out::println);
    out.flush();
  }

  private int width(int column) {
    return 1
        + rows.stream()
            .filter(row -> row.size() > column)
            .mapToInt(row -> row.get(column).length())
            .max()
            .orElse(0);
  }

  private static String format(double number) {
    return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.0f", number);
  }
}
