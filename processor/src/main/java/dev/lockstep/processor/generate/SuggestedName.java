package dev.lockstep.processor.generate;

import java.util.Locale;

/** A name for a migration that nobody has named yet: what its first change does. */
final class SuggestedName {

  private static final int MAX_LENGTH = 40;

  private SuggestedName() {}

  /** Returns words of letters and digits with single spaces between them. */
  static String of(DraftRequest request) {
    if (request.plan().isEmpty()) {
      return "move entities";
    }
    if (request.committed().head().isEmpty()) {
      return "initial schema";
    }
    String words =
        request.plan().changes().get(0).describe().replaceAll("[^A-Za-z0-9]+", " ").strip();
    String shortened = shorten(words).toLowerCase(Locale.ROOT);
    return shortened.isEmpty() ? "change schema" : shortened;
  }

  private static String shorten(String words) {
    if (words.length() <= MAX_LENGTH) {
      return words;
    }
    int space = words.lastIndexOf(' ', MAX_LENGTH);
    return space > 0 ? words.substring(0, space) : words.substring(0, MAX_LENGTH);
  }
}
