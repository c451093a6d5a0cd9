package dev.lockstep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void startsEmpty() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      assertThat(tables(database)).isZero();
    }
  }

  @Test
  void isIsolatedFromAnother() throws SQLException {
    try (TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create()) {
      createTable(one);
      assertThat(tables(one)).isEqualTo(1);
      assertThat(tables(other)).isZero();
    }
  }

  @Test
  void isGoneOnceClosedThoughSomebodyIsConnected() throws SQLException {
    TestDatabase database = TestDatabase.create();
    try (Connection open = database.connect()) {
      database.close();
      assertThat(open.isValid(5)).isFalse();
    }
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(database::connect)
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("3D000"));
    database.close();
  }

  @Test
  void tellsTheServersVersion() throws SQLException {
    assertThat(TestDatabase.serverVersion()).isGreaterThanOrEqualTo(130000);
  }

  private static void createTable(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE price (close numeric)");
    }
  }

  private static int tables(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
      result.next();
      return result.getInt(1);
    }
  }
}
