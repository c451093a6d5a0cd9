package dev.lockstep.core.render;

/**
 * One statement that PostgreSQL executes.
 *
 * @param sql the text, without a semicolon at its end
 * @param transactional whether PostgreSQL lets it run inside a transaction block
 */
public record SqlStatement(String sql, boolean transactional) {

  static SqlStatement of(String sql) {
    return new SqlStatement(sql, true);
  }
}
