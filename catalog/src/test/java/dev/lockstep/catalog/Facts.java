package dev.lockstep.catalog;

import java.util.Random;

/**
 * What chance decided, by name: the same name gives the same answer, whatever else is asked. So a
 * few facts can be others without a change of the rest.
 *
 * @param seed decides the facts
 * @param editSeed decides which facts are edited, and what they are then
 * @param edited how many of a thousand facts are edited
 */
record Facts(long seed, long editSeed, int edited) {

  static Facts of(Random random) {
    return new Facts(random.nextLong(), 0, 0);
  }

  /** Returns the same facts but for some. */
  Facts edited(Random random) {
    return new Facts(seed, random.nextLong(), 3 << random.nextInt(7));
  }

  /** Returns a number below the bound. */
  int pick(String fact, int bound) {
    boolean other = edited > 0 && draw(editSeed, fact + "?", 1000) < edited;
    return draw(other ? editSeed : seed, fact, bound);
  }

  boolean chance(String fact, int percent) {
    return pick(fact, 100) < percent;
  }

  /** Returns one of the words. */
  String one(String fact, String... words) {
    return words[pick(fact, words.length)];
  }

  /** Returns the text with a chance, or nothing. */
  String maybe(String fact, int percent, String text) {
    return chance(fact, percent) ? text : "";
  }

  private static int draw(long seed, String fact, int bound) {
    long mixed = seed ^ fact.hashCode() * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }
}
