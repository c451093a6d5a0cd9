package dev.lockstep.core.lint;

/**
 * How large a table is in production, about.
 *
 * @param rows the number of rows
 * @param bytes the size with indexes and long values, in bytes
 */
public record TableSize(long rows, long bytes) {

  private static final long FEW_ROWS = 100_000;
  private static final long MANY_ROWS = 10_000_000;
  private static final long UNIT = 1024;
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  /** Returns how much it matters that all rows are read or written while others wait. */
  Severity severity() {
    if (rows < FEW_ROWS) {
      return Severity.NOTE;
    }
    return rows < MANY_ROWS ? Severity.WARNING : Severity.ERROR;
  }

  /** Returns it in words, for example {@code about 12000000 rows, 3 GB}. */
  String describe() {
    long amount = bytes;
    int unit = 0;
    while (amount >= UNIT * 10 && unit < UNITS.length - 1) {
      amount /= UNIT;
      unit++;
    }
    return "about " + rows + " rows, " + amount + " " + UNITS[unit];
  }
}
