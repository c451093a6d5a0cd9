package dev.lockstep.core.render;

/**
 * One statement that PostgreSQL executes.
 *
 * @param sql the text, without a semicolon at its end
 * @param transactional whether it runs in a transaction with others; false where PostgreSQL forbids
 *     it, and where the locks of others would be held while it reads a table
 */
public record SqlStatement(String sql, boolean transactional) {

  static SqlStatement of(String sql) {
    return new SqlStatement(sql, true);
  }

  static SqlStatement alone(String sql) {
    return new SqlStatement(sql, false);
  }
}
