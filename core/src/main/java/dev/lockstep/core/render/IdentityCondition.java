package dev.lockstep.core.render;

import dev.lockstep.core.model.IdentityOptions;

/** The condition that the sequence behind a column of {@code pg_attribute} has given options. */
final class IdentityCondition {

  /** The largest values of smallint, integer and bigint. */
  private static final String LARGEST = "32767, 2147483647, 9223372036854775807";

  /** The smallest ones. */
  private static final String SMALLEST = "-32768, -2147483648, -9223372036854775808";

  private IdentityCondition() {}

  static String of(IdentityOptions options) {
    boolean rising = options.increment() > 0;
    return "EXISTS (SELECT FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid WHERE"
        + " d.classid = 'pg_class'::regclass AND d.refobjid = attrelid AND d.refobjsubid = attnum"
        + " AND d.deptype = 'i' AND s.seqstart = "
        + options.start()
        + " AND s.seqincrement = "
        + options.increment()
        + " AND s.seqmin "
        + (options.minimum() != null
            ? "= " + options.minimum()
            : rising ? "= 1" : "IN (" + SMALLEST + ")")
        + " AND s.seqmax "
        + (options.maximum() != null
            ? "= " + options.maximum()
            : rising ? "IN (" + LARGEST + ")" : "= -1")
        + " AND s.seqcache = "
        + options.cache()
        + " AND s.seqcycle = "
        + options.cycle()
        + ")";
  }
}
