package dev.lockstep.core.model;

import dev.lockstep.core.model.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression over the columns of one table, seen as tokens: enough to find and rename columns,
 * while its meaning is left to PostgreSQL.
 */
public final class SqlExpression {

  private final List<SqlToken> tokens;

  private SqlExpression(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  /** Returns the expression with that text. */
  public static SqlExpression of(String text) {
    return new SqlExpression(SqlLexer.tokens(text));
  }

  /**
   * Returns what keeps the text from standing inside a larger statement; null when nothing does: an
   * open quote or comment, a parenthesis without its partner, or a semicolon.
   */
  public @Nullable String problem() {
    int depth = 0;
    for (SqlToken token : tokens) {
      if (token.kind() == Kind.UNTERMINATED) {
        return "a quote or comment that starts at " + firstCharacters(token) + " has no end";
      }
      if (token.kind() == Kind.SPACE && token.text().contains("--")) {
        return "a comment that runs to the end of the line would hide what follows it";
      }
      if (token.is(";")) {
        return "a semicolon ends the statement that it stands in";
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0) {
        return "a closing parenthesis has no opening one";
      }
    }
    return depth == 0 ? null : "an opening parenthesis has no closing one";
  }

  /** Returns the identifiers that can only be columns, as PostgreSQL folds them, in order. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (mayBeColumn(i) && !isKeyword(tokens.get(i))) {
        columns.add(tokens.get(i).identifier());
      }
    }
    return columns;
  }

  /** Returns which of the given names the expression uses, in the order of first use. */
  public List<String> identifiersAmong(Collection<String> names) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (mayBeColumn(i) && names.contains(tokens.get(i).identifier())) {
        found.add(tokens.get(i).identifier());
      }
    }
    return new ArrayList<>(found);
  }

  /** Returns whether the expression says of one column that it is not NULL, and nothing else. */
  public boolean isNotNull(String column) {
    List<SqlToken> words = tokens.stream().filter(token -> token.kind() != Kind.SPACE).toList();
    return words.size() == 4
        && words.get(0).isIdentifier()
        && words.get(0).identifier().equals(column)
        && words.get(1).is("is")
        && words.get(2).is("not")
        && words.get(3).is("null");
  }

  /** Returns the text with every use of one column under another name, quoted where it must be. */
  public String rename(String from, String to) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean renamed = mayBeColumn(i) && tokens.get(i).identifier().equals(from);
      text.append(renamed ? SqlKeywords.quoteIfNeeded(to) : tokens.get(i).text());
    }
    return text.toString();
  }

  /**
   * Returns the text with every run of white space and comments as one space, and none at an end.
   */
  public String normalized() {
    StringBuilder text = new StringBuilder();
    for (SqlToken token : tokens) {
      text.append(token.kind() == Kind.SPACE ? " " : token.text());
    }
    return text.toString().strip();
  }

  private boolean mayBeColumn(int index) {
    SqlToken token = tokens.get(index);
    if (!token.isIdentifier()) {
      return false;
    }
    SqlToken before = neighbour(index, -1);
    SqlToken after = neighbour(index, 1);
    boolean typeOrCollation =
        before != null
            && (before.is("::") || before.is("as") || before.is("collate") || before.is("."));
    boolean functionOrSchema = after != null && (after.is("(") || after.is("."));
    boolean typedLiteral = after != null && after.kind() == Kind.STRING;
    return !typeOrCollation && !functionOrSchema && !(typedLiteral && !isOperatorWord(token));
  }

  private static boolean isOperatorWord(SqlToken token) {
    return token.kind() == Kind.QUOTED_IDENTIFIER || SqlKeywords.isReserved(token.identifier());
  }

  private static boolean isKeyword(SqlToken token) {
    return token.kind() == Kind.WORD && SqlKeywords.isKnown(token.identifier());
  }

  private @Nullable SqlToken neighbour(int index, int step) {
    for (int i = index + step; i >= 0 && i < tokens.size(); i += step) {
      if (tokens.get(i).kind() != Kind.SPACE) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private static String firstCharacters(SqlToken token) {
    return token.text().length() <= 12 ? token.text() : token.text().substring(0, 12) + "...";
  }
}
