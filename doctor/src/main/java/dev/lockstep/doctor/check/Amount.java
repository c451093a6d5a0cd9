package dev.lockstep.doctor.check;

import java.util.Locale;

/** Numbers as people read them. */
final class Amount {

  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private Amount() {}

  /** Returns a count such as {@code 1,234 rows}. */
  static String of(long count, String singular, String plural) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? singular : plural);
  }

  /** Returns a size such as {@code 1.5 GiB}. */
  static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return unit == 0
        ? of(bytes, "byte", "bytes")
        : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }

  /** Returns a time such as {@code 3 days}, in the largest unit of which there are two. */
  static String seconds(long seconds) {
    if (seconds >= 2 * 86_400) {
      return of(seconds / 86_400, "day", "days");
    }
    if (seconds >= 2 * 3600) {
      return of(seconds / 3600, "hour", "hours");
    }
    return seconds >= 120
        ? of(seconds / 60, "minute", "minutes")
        : of(seconds, "second", "seconds");
  }
}
