package dev.lockstep.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server on which tests may create databases. */
interface DatabaseServer {

  /** Returns the JDBC URL of a database of this server, without user and password. */
  String jdbcUrl(String database);

  /** Returns the role that tests connect as. */
  String user();

  /** Returns the password of {@link #user()}, empty when the server asks for none. */
  String password();

  /** Returns whether it goes on after this JVM, and keeps what nobody dropped. */
  boolean outlivesTests();

  /** Returns the database from which others are created and dropped. */
  String maintenanceDatabase();

  /** Returns a source of new, unpooled connections to a database of this server. */
  default PGSimpleDataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(jdbcUrl(database));
    source.setUser(user());
    source.setPassword(password());
    return source;
  }

  /** Connects to the maintenance database. */
  default Connection connect() throws SQLException {
    return dataSource(maintenanceDatabase()).getConnection();
  }
}
