package dev.lockstep.runtime.backfill;

import java.time.Duration;

/** How many rows the next batch has: more after a quick one, fewer after a slow one. */
final class BatchSize {

  private static final int FIRST = 1000;
  private static final int SMALLEST = 100;
  private static final double FASTEST_CHANGE = 2;

  private final Duration target;
  private final int smallest;
  private final int largest;
  private int rows;

  BatchSize(Duration target, int largest) {
    this.target = target;
    this.smallest = Math.min(SMALLEST, largest);
    this.largest = largest;
    this.rows = Math.min(FIRST, largest);
  }

  int rows() {
    return rows;
  }

  /** Learns how long a full batch took. */
  void took(Duration duration) {
    double factor = (double) target.toNanos() / Math.max(1, duration.toNanos());
    double bounded = Math.max(1 / FASTEST_CHANGE, Math.min(FASTEST_CHANGE, factor));
    rows = (int) Math.max(smallest, Math.min(largest, Math.round(rows * bounded)));
  }
}
