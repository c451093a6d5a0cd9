package dev.lockstep.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The names that Lockstep gives to what has none: a prefix for the kind, the table, the columns. A
 * name of more than 63 bytes, which PostgreSQL would cut silently (manual, section 4.1.1), ends in
 * a hash of the whole instead.
 */
public final class Names {

  /** The most bytes that PostgreSQL keeps of an identifier. */
  public static final int MAX_BYTES = 63;

  private static final int HASH_DIGITS = 8;

  private Names() {}

  /** Returns the name of a primary key. */
  public static String primaryKey(String table) {
    return join("pk", table, List.of());
  }

  /** Returns the name of a unique constraint. */
  public static String unique(String table, List<String> columns) {
    return join("uq", table, columns);
  }

  /** Returns the name of a foreign key. */
  public static String foreignKey(String table, List<String> columns) {
    return join("fk", table, columns);
  }

  /** Returns the name of a check constraint. */
  public static String check(String table, List<String> columns) {
    return join("ck", table, columns);
  }

  /** Returns the name of an exclusion constraint; of an expression its words. */
  public static String exclusion(String table, List<ExclusionElement> elements) {
    return join("ex", table, elements.stream().map(element -> words(element.key())).toList());
  }

  /** Returns the name of an index; of an expression its words. */
  public static String index(String table, List<IndexKey> keys) {
    return join("idx", table, keys.stream().map(Names::words).toList());
  }

  /** Returns the name, shortened where PostgreSQL would cut it. */
  public static String limit(String name) {
    if (bytes(name) <= MAX_BYTES) {
      return name;
    }
    String tail = "_" + hash(name);
    String head = name;
    while (bytes(head) + tail.length() > MAX_BYTES) {
      head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
    }
    return head + tail;
  }

  /** Returns how many bytes the name has for PostgreSQL. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns a Java name as words in lower case with underscores between them. */
  public static String snakeCase(String javaName) {
    StringBuilder words = new StringBuilder(javaName.length() + 4);
    int before = 0;
    for (int i = 0; i < javaName.length(); ) {
      int c = javaName.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean upper = Character.getType(c) == Character.UPPERCASE_LETTER;
      if (upper && beginsWord(before, next < javaName.length() ? javaName.codePointAt(next) : 0)) {
        words.append('_');
      }
      words.appendCodePoint(c);
      before = c;
      i = next;
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns whether an upper-case letter begins a word: as S and H do in {@code aSQLHint2Go}. */
  private static boolean beginsWord(int before, int after) {
    return switch (Character.getType(before)) {
      case Character.LOWERCASE_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      case Character.UPPERCASE_LETTER -> Character.getType(after) == Character.LOWERCASE_LETTER;
      default -> false;
    };
  }

  private static String words(IndexKey key) {
    return key.column() != null
        ? key.column()
        : key.withOptions(IndexKeyOptions.NONE)
            .toString()
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
  }

  private static String join(String prefix, String table, List<String> columns) {
    StringBuilder name = new StringBuilder(prefix).append('_').append(table);
    columns.forEach(column -> name.append('_').append(column));
    return limit(name.toString());
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
