package dev.lockstep.core.model;

import java.util.regex.Pattern;

/**
 * The functions that are known to return another value in each row (manual, section 38.7): a new
 * column with such a default makes PostgreSQL rewrite the table.
 */
public final class VolatileFunctions {

  private static final Pattern CALL =
      Pattern.compile(
          "\\b(nextval|random|clock_timestamp|timeofday|gen_random_uuid|uuidv4|uuidv7"
              + "|uuid_generate_v\\w+)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private VolatileFunctions() {}

  /** Returns whether the SQL expression calls one of them. */
  public static boolean isCalledIn(String expression) {
    return CALL.matcher(expression).find();
  }
}
