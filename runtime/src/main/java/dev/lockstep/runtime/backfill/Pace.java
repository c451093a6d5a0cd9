package dev.lockstep.runtime.backfill;

import java.time.Duration;

/**
 * How fast a backfill goes, so that clients and standbys keep up.
 *
 * @param target how long a batch shall take; its size follows
 * @param pause how long to wait after each batch
 * @param largestLag how far standbys may be behind; zero for any distance
 */
public record Pace(Duration target, Duration pause, Duration largestLag) {

  /** Batches of half a second, a pause of 10 ms, standbys at most 30 s behind. */
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
}
