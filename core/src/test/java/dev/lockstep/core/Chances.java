package dev.lockstep.core;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Chance, the same for the same seed and the same {@code lockstep.round}, a number that is 0 unless
 * it is given: a build says the same of the same code, and another round tries what none has tried.
 * Each place of what is made has chances of its own, so that two makings from one seed can differ
 * in some places and be the same in all others.
 */
final class Chances extends Random {

  private static final long serialVersionUID = 1L;
  private static final int EDITED_PERCENT = 12;
  private static final long ROUND = Long.getLong("lockstep.round", 0);

  private final long seed;
  private final @Nullable Long edits;

  private Chances(long seed, @Nullable Long edits) {
    super(seed);
    this.seed = seed;
    this.edits = edits;
  }

  static Chances of(long seed) {
    return new Chances(seed, null);
  }

  /** Returns the chances of the seed, other ones in some places. */
  static Chances edited(long seed, long edits) {
    return new Chances(seed, edits);
  }

  /** Goes to a place. */
  void at(String place) {
    setSeed(mixed(seed, place));
    if (edits != null) {
      long other = mixed(edits, place);
      Random random = new Random(other);
      if (random.nextInt(100) < EDITED_PERCENT) {
        setSeed(random.nextLong());
      }
    }
  }

  private static long mixed(long seed, String place) {
    return new Random(seed ^ Long.rotateLeft(ROUND, 40) ^ (place.hashCode() * 0x9E3779B97F4A7C15L))
        .nextLong();
  }
}
