package dev.lockstep.core.model;

import dev.lockstep.core.model.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits SQL text into tokens whose texts, put together, are the SQL again. */
public final class SqlLexer {

  private static final Pattern SPACE = Pattern.compile("(?:\\s+|--[^\\n]*)+");
  private static final Pattern ESCAPE_STRING =
      Pattern.compile("[eE]'(?:[^'\\\\]|\\\\.|'')*+'", Pattern.DOTALL);
  private static final Pattern STRING = Pattern.compile("(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*+'");
  private static final Pattern DOLLAR =
      Pattern.compile("(\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$).*?\\1", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("(?:[uU]&)?\"(?:[^\"]|\"\")*+\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern SYMBOL = Pattern.compile("::|.", Pattern.DOTALL);

  private final String text;
  private final Matcher matcher;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  private SqlLexer(String text) {
    this.text = text;
    this.matcher = WORD.matcher(text);
  }

  /** Returns the tokens of the text, in order. */
  public static List<SqlToken> tokens(String text) {
    SqlLexer lexer = new SqlLexer(text);
    while (lexer.position < text.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() {
    if (beginsPlainWord() && take(WORD, Kind.WORD)) {
      return;
    }
    if (take(SPACE, Kind.SPACE)
        || blockComment()
        || take(ESCAPE_STRING, Kind.STRING)
        || take(STRING, Kind.STRING)
        || take(DOLLAR, Kind.STRING)
        || take(QUOTED, Kind.QUOTED_IDENTIFIER)) {
      return;
    }
    char c = text.charAt(position);
    if (c == '\'' || c == '"') {
      add(Kind.UNTERMINATED, text.length());
    } else if (!take(WORD, Kind.WORD) && !take(NUMBER, Kind.NUMBER)) {
      take(SYMBOL, Kind.SYMBOL);
    }
  }

  /** Returns whether a letter stands here that is no prefix of a string or quoted identifier. */
  private boolean beginsPlainWord() {
    if (!Character.isLetter(text.charAt(position))) {
      return false;
    }
    char after = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
    return after != '\'' && after != '&';
  }

  private boolean take(Pattern pattern, Kind kind) {
    if (!matcher.usePattern(pattern).region(position, text.length()).lookingAt()) {
      return false;
    }
    add(kind, matcher.end());
    return true;
  }

  /** Takes a comment; PostgreSQL lets them nest. */
  private boolean blockComment() {
    if (!text.startsWith("/*", position)) {
      return false;
    }
    int depth = 0;
    int i = position;
    while (i < text.length()) {
      if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          add(Kind.SPACE, i);
          return true;
        }
      } else {
        i++;
      }
    }
    add(Kind.UNTERMINATED, text.length());
    return true;
  }

  private void add(Kind kind, int end) {
    tokens.add(new SqlToken(kind, text.substring(position, end)));
    position = end;
  }
}
