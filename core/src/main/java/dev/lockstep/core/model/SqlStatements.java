package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits SQL at the semicolons between statements, not at those in the body of a routine that
 * begins with {@code BEGIN ATOMIC} (PostgreSQL manual, CREATE FUNCTION).
 */
public final class SqlStatements {

  private final List<List<SqlToken>> statements = new ArrayList<>();
  private final List<SqlToken> tokens = new ArrayList<>();
  private boolean something;
  private boolean afterBegin;
  private int depth;

  private SqlStatements() {}

  /**
   * Returns the texts of the statements of a text, without their ends; none for mere white space.
   */
  public static List<String> texts(String sql) {
    return split(SqlLexer.tokens(sql)).stream()
        .map(one -> one.stream().map(SqlToken::text).collect(Collectors.joining()).strip())
        .toList();
  }

  /**
   * Returns the tokens of each statement.
   *
   * @param tokens the tokens of all of them, with or without white space
   */
  public static List<List<SqlToken>> split(List<SqlToken> tokens) {
    SqlStatements statements = new SqlStatements();
    tokens.forEach(statements::add);
    statements.end();
    return List.copyOf(statements.statements);
  }

  private void add(SqlToken token) {
    if (depth == 0 && token.is(";")) {
      end();
      return;
    }
    tokens.add(token);
    if (token.kind() != SqlToken.Kind.SPACE) {
      something = true;
      nest(token);
    }
  }

  private void nest(SqlToken word) {
    boolean atomic = afterBegin && word.is("atomic");
    if (atomic || (depth > 0 && word.is("case"))) {
      depth++;
    } else if (depth > 0 && word.is("end")) {
      depth--;
    }
    afterBegin = word.is("begin");
  }

  private void end() {
    if (something) {
      statements.add(List.copyOf(tokens));
    }
    tokens.clear();
    something = false;
    afterBegin = false;
  }
}
