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

  private static final String SPACE_OR_COMMENT = " \t\n\r\f\u000b-";
  private static final String STRING_AFTER_PREFIX = "'&";
  private static final String SYMBOLS = "(),;=<>+*%[]!~|";
  private static final List<String> STAR_COMES_AFTER =
      List.of("select", "all", "distinct", ")", "returning", ",", ".");
  private static final char MAX_ASCII = 0x7f;

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
      if (!lexer.takePlain()) {
        lexer.takeByPattern();
      }
    }
    return List.copyOf(lexer.tokens);
  }

  /** Returns the elements of the text but white space and comments. */
  public static List<SqlToken> words(String text) {
    return tokens(text).stream().filter(token -> token.kind() != SqlToken.Kind.SPACE).toList();
  }

  /**
   * Returns whether an element may stand for all columns, rather than for a multiplication or for
   * the rows in {@code count(*)}.
   *
   * @param words the elements without white space
   * @param index the place of the one that is asked about
   */
  public static boolean isStar(List<SqlToken> words, int index) {
    if (index == 0 || !words.get(index).is("*")) {
      return false;
    }
    SqlToken before = words.get(index - 1);
    return STAR_COMES_AFTER.stream().anyMatch(before::is);
  }

  /** Returns the first token as the patterns alone find it. */
  static SqlToken firstByPattern(String text) {
    SqlLexer lexer = new SqlLexer(text);
    lexer.takeByPattern();
    return lexer.tokens.get(0);
  }

  private void takeByPattern() {
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

  /**
   * Takes what most SQL is made of, where it is surely not the begin of anything longer; patterns
   * are slow in a compiler that has just started.
   */
  private boolean takePlain() {
    char c = text.charAt(position);
    if (c == ' ' && !continues(position + 1, SPACE_OR_COMMENT)) {
      add(Kind.SPACE, position + 1);
      return true;
    }
    if (SYMBOLS.indexOf(c) >= 0) {
      add(Kind.SYMBOL, position + 1);
      return true;
    }
    if (!isAsciiLetter(c)) {
      return false;
    }
    int end = position + 1;
    while (end < text.length() && isAsciiWordPart(text.charAt(end))) {
      end++;
    }
    boolean prefix = end == position + 1 && continues(end, STRING_AFTER_PREFIX);
    if (prefix || (end < text.length() && text.charAt(end) > MAX_ASCII)) {
      return false;
    }
    add(Kind.WORD, end);
    return true;
  }

  private boolean continues(int at, String characters) {
    return at < text.length()
        && (characters.indexOf(text.charAt(at)) >= 0 || text.charAt(at) > MAX_ASCII);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiWordPart(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '$';
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
