package dev.lockstep.core.model;

import java.util.Locale;

/**
 * One lexical element of SQL text (PostgreSQL manual, section 4.1).
 *
 * @param kind what it is
 * @param text the characters as written
 */
public record SqlToken(Kind kind, String text) {

  /** The kinds of lexical elements that Lockstep tells apart. */
  public enum Kind {
    /** A word without quotes: a keyword or an identifier. */
    WORD,
    /** An identifier in double quotes. */
    QUOTED_IDENTIFIER,
    /** A string constant in any of its notations. */
    STRING,
    /** A numeric constant. */
    NUMBER,
    /** White space or a comment. */
    SPACE,
    /** An operator, a parenthesis, or any other character. */
    SYMBOL,
    /** A string, quoted identifier or comment that has no end. */
    UNTERMINATED
  }

  /** Returns whether the token can name a column. */
  public boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
  }

  /** Returns the name that PostgreSQL understands: folded to lower case unless it is quoted. */
  public String identifier() {
    return kind == Kind.QUOTED_IDENTIFIER
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the token is that symbol or, case ignored, that word. */
  public boolean is(String expected) {
    return kind != Kind.STRING && text.equalsIgnoreCase(expected);
  }
}
