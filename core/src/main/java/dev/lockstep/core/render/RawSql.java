package dev.lockstep.core.render;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.TransactionBlocks;

/** SQL that somebody wrote: whether PostgreSQL takes it inside a transaction block. */
final class RawSql {

  private RawSql() {}

  static SqlStatement statement(String sql) {
    boolean outside = TransactionBlocks.refuse(SqlLexer.words(sql));
    return new SqlStatement(SqlText.withoutEnd(sql), !outside, false);
  }
}
