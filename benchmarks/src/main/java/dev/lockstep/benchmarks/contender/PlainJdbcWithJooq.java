package dev.lockstep.benchmarks.contender;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Plain JDBC, and one query by jOOQ: what jOOQ itself costs in memory. */
final class PlainJdbcWithJooq extends PlainJdbc {

  @Override
  void after(Connection connection) throws SQLException {
    Integer one =
        DSL.using(connection, SQLDialect.POSTGRES).select(DSL.inline(1)).fetchOne(0, Integer.class);
    if (one == null || one != 1) {
      throw new IllegalStateException("jOOQ read " + one);
    }
  }
}
