package dev.lockstep.benchmarks.blocking;

import dev.lockstep.benchmarks.harness.Databases;
import java.sql.SQLException;

/** The table that changes while others use it. */
final class Orders {

  private Orders() {}

  /** Makes a database with so many orders, their statistics and pages settled. */
  static String create(Databases databases, String name, long rows) throws SQLException {
    String url = databases.fresh(name);
    Databases.execute(
        url,
        """
        CREATE TABLE customers (id bigint PRIMARY KEY);
        INSERT INTO customers SELECT generate_series(0, 9999);
        CREATE TABLE orders (
          id bigint PRIMARY KEY, number bigint, customer bigint, amount integer, note text);
        INSERT INTO orders
        SELECT i, i, i %% 10000, i %% 1000, 'note ' || i FROM generate_series(1, %d) i;
        """
            .formatted(rows));
    Databases.execute(url, "VACUUM ANALYZE orders");
    Databases.execute(url, "CHECKPOINT");
    return url;
  }
}
