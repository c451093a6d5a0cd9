package dev.lockstep.core.operation;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query returns, as far as its text tells. */
final class SelectList {

  private SelectList() {}

  /**
   * Returns the tokens between SELECT and FROM; null where these don't tell which columns there
   * are: after WITH, with a set operation or with a star.
   */
  static @Nullable List<String> of(String query) {
    List<SqlToken> tokens =
        SqlLexer.tokens(query).stream().filter(token -> token.kind() != Kind.SPACE).toList();
    if (tokens.isEmpty() || !tokens.get(0).is("select")) {
      return null;
    }
    int depth = 0;
    int from = tokens.size();
    for (int i = 1; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean top = depth == 0;
      if (top && (token.is("union") || token.is("intersect") || token.is("except"))) {
        return null;
      }
      if (top && token.is("from") && from == tokens.size()) {
        from = i;
      }
      if (i < from && isStar(tokens, i)) {
        return null;
      }
    }
    return tokens.subList(1, from).stream().map(SqlToken::text).toList();
  }

  /** Returns whether the token stands for all columns rather than for a multiplication. */
  private static boolean isStar(List<SqlToken> tokens, int index) {
    SqlToken before = tokens.get(index - 1);
    return tokens.get(index).is("*")
        && (before.is("select") || before.is(",") || before.is(".") || before.is("distinct"));
  }
}
