package dev.lockstep.core.render;

/**
 * One statement that PostgreSQL executes.
 *
 * @param sql the text, without a semicolon at its end
 * @param transactional whether it runs in a transaction with others; false where PostgreSQL forbids
 *     it, and where the locks of others would be held while it reads a table
 * @param query whether it is a query that looks what is to do: its rows are statements, to be run
 *     one after the other, each by itself
 */
public record SqlStatement(String sql, boolean transactional, boolean query) {

  static SqlStatement of(String sql) {
    return new SqlStatement(sql, true, false);
  }

  static SqlStatement alone(String sql) {
    return new SqlStatement(sql, false, false);
  }

  static SqlStatement query(String sql) {
    return new SqlStatement(sql, false, true);
  }
}
