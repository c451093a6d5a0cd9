package dev.lockstep.runtime.execute;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import java.util.ArrayList;
import java.util.List;

/** Splits SQL at the semicolons, for statements that PostgreSQL takes only one at a time. */
final class StatementSplitter {

  private StatementSplitter() {}

  static List<String> split(String sql) {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (SqlToken token : SqlLexer.tokens(sql)) {
      if (token.is(";")) {
        add(statements, current);
        current.setLength(0);
      } else {
        current.append(token.text());
      }
    }
    add(statements, current);
    return statements;
  }

  private static void add(List<String> statements, StringBuilder sql) {
    boolean something =
        SqlLexer.tokens(sql.toString()).stream()
            .anyMatch(token -> token.kind() != SqlToken.Kind.SPACE);
    if (something) {
      statements.add(sql.toString().strip());
    }
  }
}
