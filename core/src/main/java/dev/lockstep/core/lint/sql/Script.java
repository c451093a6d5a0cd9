package dev.lockstep.core.lint.sql;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlStatements;
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

  /** Splits a text into its statements. */
  static Script of(String sql) {
    List<Statement> statements =
        SqlStatements.split(SqlLexer.words(sql)).stream().map(Statement::new).toList();
    Set<String> created = new HashSet<>();
    for (Statement statement : statements) {
      if (statement.isCreateTable()) {
        created.add(statement.table());
      }
    }
    return new Script(statements, Set.copyOf(created));
  }

  /** Returns whether the table of the statement may have rows, and clients that use it. */
  boolean exists(Statement statement) {
    return !created.contains(statement.table());
  }
}
