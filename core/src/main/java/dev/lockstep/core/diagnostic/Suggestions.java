package dev.lockstep.core.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody probably meant who wrote a name that does not exist. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * Returns the candidate that is nearest to the word, case and underscores left aside; null when
   * none is near. Of equally near ones it is the first in alphabetical order.
   */
  public static @Nullable String closest(String word, Collection<String> candidates) {
    String wanted = folded(word);
    String best = null;
    int bestDistance = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : new TreeSet<>(candidates)) {
      int distance = distance(wanted, folded(candidate));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Returns a sentence that offers the closest candidate, or lists them when none is close. */
  public static String sentence(String word, Collection<String> candidates) {
    String closest = closest(word, candidates);
    if (closest != null) {
      return "Did you mean '" + closest + "'?";
    }
    return candidates.isEmpty()
        ? "There are none."
        : "There are: " + String.join(", ", new TreeSet<>(candidates)) + ".";
  }

  /**
   * Returns how many characters must be inserted, removed, replaced or swapped with their neighbour
   * to make one word from the other (the restricted Damerau-Levenshtein distance).
   */
  static int distance(String from, String to) {
    int[][] rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        rows[i][j] = i == 0 ? j : j == 0 ? i : cell(rows, from, to, i, j);
      }
    }
    return rows[from.length()][to.length()];
  }

  private static int cell(int[][] rows, String from, String to, int i, int j) {
    int replaced = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int shortest = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(shortest, rows[i - 2][j - 2] + 1) : shortest;
  }

  private static String folded(String word) {
    return word.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
