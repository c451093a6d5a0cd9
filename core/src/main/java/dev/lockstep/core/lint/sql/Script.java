package dev.lockstep.core.lint.sql;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements that run one after the other in one transaction.
 *
 * @param statements the statements
 * @param created the names of tables that they create, which nobody uses yet
 */
record Script(List<Statement> statements, Set<String> created) {

  /** Splits a text at its semicolons, but not at those in the body of a routine in SQL. */
  static Script of(String sql) {
    List<Statement> statements = new ArrayList<>();
    List<SqlToken> words = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : SqlLexer.words(sql)) {
      boolean atomic = token.is("atomic") && last(words, "begin");
      if (atomic || (depth > 0 && token.is("case"))) {
        depth++;
      } else if (depth > 0 && token.is("end")) {
        depth--;
      }
      if (depth == 0 && token.is(";")) {
        add(words, statements);
        words.clear();
      } else {
        words.add(token);
      }
    }
    add(words, statements);
    Set<String> created = new HashSet<>();
    for (Statement statement : statements) {
      if (statement.isCreateTable()) {
        created.add(statement.table());
      }
    }
    return new Script(List.copyOf(statements), Set.copyOf(created));
  }

  private static boolean last(List<SqlToken> words, String word) {
    return !words.isEmpty() && words.get(words.size() - 1).is(word);
  }

  private static void add(List<SqlToken> words, List<Statement> statements) {
    if (!words.isEmpty()) {
      statements.add(new Statement(List.copyOf(words)));
    }
  }

  /** Returns whether the table of the statement may have rows, and clients that use it. */
  boolean exists(Statement statement) {
    return !created.contains(statement.table());
  }
}
