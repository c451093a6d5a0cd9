package dev.lockstep.commands;

import dev.lockstep.core.model.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name that a person gives to a migration, and the names that follow from it.
 *
 * @param words its words: letters and digits of ASCII
 */
record MigrationName(List<String> words) {

  private static final int MAX_LENGTH = 72;

  MigrationName {
    words = List.copyOf(words);
  }

  /**
   * Reads a name.
   *
   * @param suggested what to write, for the message
   * @throws CommandException if the name is missing, too long, or has other characters
   */
  static MigrationName parse(@Nullable String name, String suggested) {
    String suggestion = "Say what the migration does, for example: -Dname=\"" + suggested + "\"";
    if (name == null || name.isBlank()) {
      throw new CommandException(
          CommandError.INVALID_NAME, "The migration has no name.", suggestion);
    }
    if (!name.matches("[A-Za-z0-9 ]+")) {
      throw new CommandException(
          CommandError.INVALID_NAME,
          "The name '" + name + "' has characters other than letters, digits and spaces.",
          suggestion);
    }
    if (name.length() > MAX_LENGTH) {
      throw new CommandException(
          CommandError.INVALID_NAME,
          "The name has " + name.length() + " characters; at most " + MAX_LENGTH + " are allowed.",
          suggestion);
    }
    return new MigrationName(Stream.of(name.strip().split(" +", -1)).toList());
  }

  /** Returns the name as a sentence without its full stop. */
  String description() {
    return capitalized(String.join(" ", words));
  }

  String className(String revision) {
    return "M" + revision + "_" + camelCase();
  }

  String fileName(String revision) {
    String snake = words.stream().map(Names::snakeCase).collect(Collectors.joining("_"));
    return revision + "_" + snake;
  }

  private String camelCase() {
    return words.stream().map(MigrationName::capitalized).collect(Collectors.joining());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
