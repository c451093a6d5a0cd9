package dev.lockstep.runtime.backfill;

import java.time.Duration;

/**
 * How fast a backfill goes, so that clients and standbys keep up.
 *
 * @param target how long a batch shall take; its size follows
 * @param pause how long to wait after each batch at least; zero for no waiting at all
 * @param largestLag how far standbys may be behind; zero for any distance
 */
public record Pace(Duration target, Duration pause, Duration largestLag) {

  private static final int WORK_FOR_REST = 4;

  /** Batches of half a second, a pause of at least 10 ms, standbys at most 30 s behind. */
  public static final Pace DEFAULT =
      new Pace(Duration.ofMillis(500), Duration.ofMillis(10), Duration.ofSeconds(30));

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException if the target is not positive, or another one is negative
   */
  public Pace {
    if (target.isNegative() || target.isZero() || pause.isNegative() || largestLag.isNegative()) {
      throw new IllegalArgumentException(
          "The target of a batch must be more than zero, pause and lag at least zero");
    }
  }

  /**
   * Returns how long to wait after a batch: a quarter of its time, or the pause if it is longer.
   */
  public Duration rest(Duration batch) {
    Duration rest = batch.dividedBy(WORK_FOR_REST);
    return pause.isZero() || pause.compareTo(rest) > 0 ? pause : rest;
  }
}
