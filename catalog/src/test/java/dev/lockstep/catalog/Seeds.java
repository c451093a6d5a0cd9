package dev.lockstep.catalog;

import java.util.Random;
import java.util.stream.Stream;

/**
 * What random pairs are made from: {@code lockstep.pairs} of them, other ones in another {@code
 * lockstep.round}, a number, or {@code lockstep.seed} alone.
 */
public final class Seeds {

  /** The number of the round. */
  public static final long ROUND = Long.getLong("lockstep.round", 0);

  private Seeds() {}

  /** Returns the seeds, as many as given unless somebody asked for another number. */
  public static Stream<Long> take(int pairs) {
    Long seed = Long.getLong("lockstep.seed");
    return seed != null
        ? Stream.of(seed)
        : new Random(ROUND)
            .longs(Integer.getInteger("lockstep.pairs", pairs), 0, Long.MAX_VALUE)
            .boxed();
  }
}
