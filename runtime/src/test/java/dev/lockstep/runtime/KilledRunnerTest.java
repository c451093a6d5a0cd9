package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runner whose process is killed inside a statement that would go on for long. */
final class KilledRunnerTest extends DatabaseTest {

  private static final int CHECKS_CONNECTIONS = 140_000;
  private static final String RUNNING =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%pg_sleep%'";

  /** Upgrades a database to the chain; takes URL, role and password. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      Lockstep.forUrl(arguments[0], arguments[1], arguments.length > 2 ? arguments[2] : "")
          .index(chains())
          .listener(new MigrationListener() {})
          .upgrade();
    }
  }

  /**
   * Returns a chain whose last migration takes ten minutes while a table {@code be_slow} is there.
   */
  static Chains chains() {
    String seconds = "CASE WHEN to_regclass('be_slow') IS NULL THEN 0 ELSE 600 END";
    return three()
        .plus(
            "r4",
            s -> s.sql("Wait", "INSERT INTO tags SELECT 'x' FROM pg_sleep(" + seconds + ")"),
            s -> s.sql("Empty", "DELETE FROM tags"));
  }

  @BeforeEach
  void requireServerThatMissesItsClients() throws SQLException {
    int version = Integer.parseInt(String.valueOf(value("SHOW server_version_num")));
    Assumptions.assumeTrue(version >= CHECKS_CONNECTIONS, "client_connection_check_interval");
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void theNextStartGoesOnByItself() throws Exception {
    execute("CREATE TABLE be_slow ()");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home", "") + File.separator + "bin/java",
                "-cp",
                System.getProperty("java.class.path", ""),
                Program.class.getName(),
                database().jdbcUrl(),
                database().user(),
                database().password())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!"1".equals(value(RUNNING))) {
        assertThat(process.isAlive()).isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    execute("DROP TABLE be_slow");

    assertThat(lockstep(chains()).upgrade().revisions()).isEqualTo(List.of("r4"));
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("1");
    assertThat(value(RUNNING)).isEqualTo("0");
  }
}
