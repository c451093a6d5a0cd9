package dev.lockstep.core.operation;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The part of a CREATE FUNCTION that CREATE OR REPLACE can't change: arguments and result. */
final class RoutineHead {

  private static final Set<String> END =
      Set.of(
          "language",
          "as",
          "immutable",
          "stable",
          "volatile",
          "leakproof",
          "called",
          "strict",
          "security",
          "external",
          "parallel",
          "cost",
          "rows",
          "support",
          "set",
          "window",
          "transform",
          "begin",
          "return");

  private RoutineHead() {}

  static List<String> of(String sql) {
    List<String> head = new ArrayList<>();
    int depth = 0;
    boolean afterArguments = false;
    for (SqlToken token : SqlLexer.tokens(sql)) {
      if (token.kind() == Kind.SPACE) {
        continue;
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && afterArguments && END.contains(token.text().toLowerCase(Locale.ROOT))) {
        break;
      }
      afterArguments |= depth == 0 && token.is(")");
      head.add(token.isIdentifier() ? token.identifier() : token.text());
    }
    if (head.size() > 2 && head.get(1).equals("or") && head.get(2).equals("replace")) {
      head.subList(1, 3).clear();
    }
    return head;
  }
}
