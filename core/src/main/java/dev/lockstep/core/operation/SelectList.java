package dev.lockstep.core.operation;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query returns, as far as its text tells.
 *
 * @param columns what stands between SELECT and FROM
 * @param from what stands between FROM and the next clause
 */
record SelectList(List<String> columns, List<String> from) {

  private static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");
  private static final Set<String> AFTER_FROM =
      Set.of("where", "group", "having", "window", "order", "limit", "offset", "fetch", "for");

  /**
   * Reads a query; null where the text doesn't tell which columns there are: after WITH, with a set
   * operation or with a star.
   */
  static @Nullable SelectList of(String query) {
    List<SqlToken> words = SqlLexer.words(query);
    if (words.isEmpty() || !words.get(0).is("select")) {
      return null;
    }
    int depth = 0;
    int from = words.size();
    int end = words.size();
    for (int i = 1; i < words.size(); i++) {
      SqlToken word = words.get(i);
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      boolean top = depth == 0 && word.isIdentifier();
      boolean setOperation = top && SET_OPERATIONS.contains(word.identifier());
      if (setOperation || (i < from && SqlLexer.isStar(words, i))) {
        return null;
      }
      if (top && word.is("from") && from == words.size()) {
        from = i;
      } else if (top && end == words.size() && AFTER_FROM.contains(word.identifier())) {
        end = i;
      }
    }
    return new SelectList(
        texts(words.subList(1, from)), texts(words.subList(from, Math.max(from, end))));
  }

  private static List<String> texts(List<SqlToken> words) {
    return words.stream().map(SqlToken::text).toList();
  }

  /**
   * Returns whether both return columns of the same names and types: the same expressions over the
   * same relations, some of which may have been joined later.
   */
  boolean hasColumnsOf(@Nullable SelectList other) {
    if (other == null || !columns.equals(other.columns)) {
      return false;
    }
    int common = Math.min(from.size(), other.from.size());
    return from.subList(0, common).equals(other.from.subList(0, common));
  }
}
