package dev.lockstep.catalog;

import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A database that is emptied instead of being made anew for each case. */
public final class ScratchDatabase implements AutoCloseable {

  private static final String EMPTY =
      """
      DO $reset$
      DECLARE
        statement text;
      BEGIN
        FOR statement IN
          SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
          UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
          UNION ALL SELECT format('DROP CAST (%s AS %s)', format_type(castsource, NULL),
            format_type(casttarget, NULL)) FROM pg_cast c WHERE oid >= 16384
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'i'))
          -- PostgreSQL 13 looks for the functions of an operator class when an index of it goes.
          UNION ALL SELECT format('DROP TABLE %I.%I CASCADE', nspname, relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE relkind IN ('r', 'p') AND EXISTS (SELECT FROM pg_index i JOIN pg_depend d
              ON d.classid = 'pg_opclass'::regclass AND d.objid = ANY (i.indclass::oid[])
                AND d.deptype = 'e' WHERE i.indrelid = c.oid)
          UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension
            WHERE extname <> 'plpgsql'
          UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname)
            FROM pg_foreign_data_wrapper
          UNION ALL SELECT format('DROP ACCESS METHOD %I CASCADE', amname) FROM pg_am
            WHERE oid >= 16384
          UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
            WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
        LOOP
          BEGIN
            EXECUTE statement;
          EXCEPTION WHEN undefined_object OR undefined_table THEN NULL;
          END;
        END LOOP;
        DELETE FROM pg_default_acl;
        CREATE SCHEMA public;
        COMMENT ON SCHEMA public IS 'standard public schema';
      END
      $reset$
      """;

  private final TestDatabase database;
  private final Connection connection;

  public ScratchDatabase() throws SQLException {
    this.database = TestDatabase.create();
    Properties properties = new Properties();
    properties.put("user", database.user());
    properties.put("password", database.password());
    // The driver's own splitting of statements does not know bodies of functions in standard SQL.
    properties.put("preferQueryMode", "simple");
    String url = database.jdbcUrl().replaceAll("[&]?preferQueryMode=\\w+", "");
    this.connection = DriverManager.getConnection(url, properties);
  }

  /** Returns the connection that the cases use, in autocommit mode at first. */
  public Connection connection() {
    return connection;
  }

  TestDatabase database() {
    return database;
  }

  /** Returns the URL as libpq's programs take it. */
  String url() {
    String plain = database.jdbcUrl().replaceAll("[?].*", "").replace("jdbc:", "");
    String password = database.password().isEmpty() ? "" : ":" + database.password();
    return plain.replace("//", "//" + database.user() + password + "@");
  }

  /** Drops everything in it. */
  public void reset() throws SQLException {
    connection.setAutoCommit(true);
    execute("RESET ALL");
    execute(EMPTY);
  }

  /** Runs statements. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
