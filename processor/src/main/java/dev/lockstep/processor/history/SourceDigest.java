package dev.lockstep.processor.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of Java source that only code changes: SHA-256 over its tokens, each followed by a line
 * feed, without comments and white space. So formatting a migration is no change of it.
 */
public final class SourceDigest {

  private final String source;
  private final StringBuilder tokens = new StringBuilder();
  private int position;

  private SourceDigest(String source) {
    this.source = source.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Returns the digest of the source as 64 hexadecimal digits. */
  public static String of(CharSequence source) {
    return hash(tokens(source));
  }

  /** Returns the tokens, one in each line. */
  static String tokens(CharSequence source) {
    SourceDigest digest = new SourceDigest(source.toString());
    while (digest.position < digest.source.length()) {
      digest.next();
    }
    return digest.tokens.toString();
  }

  private void next() {
    char c = source.charAt(position);
    if (Character.isWhitespace(c)) {
      position++;
    } else if (source.startsWith("//", position)) {
      position = endOf("\n", position);
    } else if (source.startsWith("/*", position)) {
      position = endOf("*/", position + 2);
    } else if (source.startsWith("\"\"\"", position)) {
      take(endOfQuoted("\"\"\""));
    } else if (c == '"' || c == '\'') {
      take(endOfQuoted(String.valueOf(c)));
    } else {
      take(endOfWord());
    }
  }

  private int endOf(String mark, int from) {
    int found = source.indexOf(mark, from);
    return found < 0 ? source.length() : found + mark.length();
  }

  private int endOfQuoted(String quote) {
    int i = position + quote.length();
    while (i < source.length() && !source.startsWith(quote, i)) {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + quote.length(), source.length());
  }

  private int endOfWord() {
    int i = position;
    while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
      i++;
    }
    return Math.max(i, position + 1);
  }

  private void take(int end) {
    tokens.append(source, position, end).append('\n');
    position = end;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
