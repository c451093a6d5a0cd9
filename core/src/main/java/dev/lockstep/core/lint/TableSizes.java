package dev.lockstep.core.lint;

import dev.lockstep.core.model.QualifiedName;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How large tables are in production, as a file says that is committed beside the snapshot.
 *
 * @param byTable the sizes that are known
 */
public record TableSizes(SortedMap<QualifiedName, TableSize> byTable) {

  /** Nothing is known. */
  public static final TableSizes NONE = new TableSizes(new TreeMap<>());

  private static final String HEAD = "lockstep table sizes 1";
  private static final int FIELDS = 3;
  private static final int SIGNIFICANT = 100;

  /** Copies the sizes. */
  public TableSizes {
    byTable = new TreeMap<>(byTable);
  }

  /** Returns the size of a table; null when it is not known. */
  public @Nullable TableSize of(QualifiedName table) {
    return byTable.get(table);
  }

  /** Returns the tables that are read so fast that nobody notices. */
  public Set<QualifiedName> small() {
    Set<QualifiedName> small = new TreeSet<>();
    byTable.forEach(
        (table, size) -> {
          if (size.severity() == Severity.NOTE) {
            small.add(table);
          }
        });
    return small;
  }

  /**
   * Returns the text of the file. Numbers have two digits that count, so that the file changes when
   * a table has grown for real.
   */
  public String encode() {
    StringBuilder text = new StringBuilder(HEAD).append("\n# table, rows, bytes\n");
    for (Map.Entry<QualifiedName, TableSize> entry : byTable.entrySet()) {
      text.append(entry.getKey())
          .append(' ')
          .append(rounded(entry.getValue().rows()))
          .append(' ')
          .append(rounded(entry.getValue().bytes()))
          .append('\n');
    }
    return text.toString();
  }

  private static long rounded(long number) {
    long factor = 1;
    long head = number;
    while (head >= SIGNIFICANT) {
      head = (head + 5) / 10;
      factor *= 10;
    }
    return head * factor;
  }

  /**
   * Reads the text of the file.
   *
   * @throws IllegalArgumentException if it is no such text; the message names the line
   */
  public static TableSizes decode(String text) {
    String[] lines = text.split("\\R", -1);
    if (!lines[0].strip().equals(HEAD)) {
      throw new IllegalArgumentException("line 1 is not '" + HEAD + "'");
    }
    SortedMap<QualifiedName, TableSize> sizes = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, i + 1, sizes);
      }
    }
    return new TableSizes(sizes);
  }

  private static void read(String line, int number, Map<QualifiedName, TableSize> sizes) {
    // The name may have spaces in quotes; the two numbers have none.
    int second = line.lastIndexOf(' ');
    int first = second < 0 ? -1 : line.lastIndexOf(' ', second - 1);
    try {
      if (first < 0) {
        throw new IllegalArgumentException("there are not " + FIELDS + " values");
      }
      long rows = Long.parseLong(line.substring(first + 1, second));
      long bytes = Long.parseLong(line.substring(second + 1));
      if (rows < 0 || bytes < 0) {
        throw new IllegalArgumentException("a size is negative");
      }
      sizes.put(QualifiedName.parse(line.substring(0, first)), new TableSize(rows, bytes));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + number + " is not a table, its rows and its bytes: " + line, e);
    }
  }
}
