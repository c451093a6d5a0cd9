package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.runtime.PreflightException;
import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Index builds beside those of others, and in their way. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class BlockedIndexTest {

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final Victim victim;

  BlockedIndexTest() throws SQLException {
    victim = Victim.of(Recipes.byName("create-index"));
  }

  @AfterEach
  void close() throws SQLException {
    others.shutdownNow();
    victim.close();
  }

  @Test
  void waitsForABuildThatNobodyWaitsForAnyMore() throws Exception {
    Blocker writer = Blocker.of(victim.database(), Blocker.Kind.WRITER);
    Future<?> build = execute("CREATE UNIQUE INDEX CONCURRENTLY idx_t_n ON t (n)");
    await("SELECT count(*) FROM pg_stat_progress_create_index WHERE index_relid <> 0", "1");
    String oid = victim.value("SELECT 'idx_t_n'::regclass::oid");
    List<String> reasons = new ArrayList<>();
    MigrationListener letGo =
        new MigrationListener() {
          @Override
          public void retrying(String revision, String reason, int attempt, Duration delay) {
            reasons.add(reason);
            close(writer);
          }
        };

    victim.recipe().run(Recipe.on(victim.database().dataSource()).listener(letGo));

    build.get(30, TimeUnit.SECONDS);
    assertThat(reasons).isNotEmpty();
    assertThat(reasons.get(0)).startsWith("LS3018: Index idx_t_n is being built by process ");
    assertThat(victim.value("SELECT 'idx_t_n'::regclass::oid")).isEqualTo(oid);
    victim.requireWhole("built by another");
  }

  @Test
  void leavesAnInvalidIndexOfAnotherTableAlone() throws Exception {
    victim.execute("CREATE SCHEMA other", "CREATE TABLE other.u (n int)");
    victim.execute("INSERT INTO other.u VALUES (1), (1)");
    assertThatThrownBy(
            () -> victim.execute("CREATE UNIQUE INDEX CONCURRENTLY idx_t_n ON other.u (n)"))
        .hasMessageContaining("could not create unique index");
    PGSimpleDataSource source = new PGSimpleDataSource();
    TestDatabase database = victim.database();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setCurrentSchema("public,other");

    victim.recipe().run(Recipe.on(source));

    assertThat(victim.value("SELECT to_regclass('other.idx_t_n') IS NOT NULL")).isEqualTo("t");
    victim.execute("DROP SCHEMA other CASCADE");
    victim.requireWhole("beside an invalid one");
  }

  @Test
  void isTheVictimOfADeadlockAndTriesAgain() throws Exception {
    List<String> reasons = new ArrayList<>();
    Lockstep lockstep =
        Recipe.on(victim.database().dataSource())
            .lockTimeout(Duration.ZERO)
            .listener(
                new MigrationListener() {
                  @Override
                  public void retrying(
                      String revision, String reason, int attempt, Duration delay) {
                    reasons.add(reason);
                  }
                });
    try (Connection other = victim.database().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SET LOCAL deadlock_timeout = '1min'");
      statement.execute("LOCK TABLE t IN ROW EXCLUSIVE MODE");
      Future<?> run = others.submit(() -> victim.recipe().run(lockstep));
      while (!victim.runnerWaits()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      // The build has this lock and waits for the writer, who now waits for the build.
      statement.execute("LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE");
      other.commit();
      run.get(60, TimeUnit.SECONDS);
    }
    assertThat(reasons).isNotEmpty();
    assertThat(reasons.get(0)).contains("deadlock detected");
    victim.requireWhole("deadlock");
  }

  @Test
  void looksAtTheRowsOnceTheTableIsFree() throws Exception {
    victim.execute("UPDATE t SET n = 1");
    Blocker somebody = Blocker.of(victim.database(), Blocker.Kind.EVERYTHING);
    MigrationListener letGo =
        new MigrationListener() {
          @Override
          public void retrying(String revision, String reason, int attempt, Duration delay) {
            close(somebody);
          }
        };
    Lockstep lockstep =
        Recipe.on(victim.database().dataSource())
            .lockTimeout(Duration.ofMillis(50))
            .listener(letGo);
    assertThatThrownBy(() -> victim.recipe().run(lockstep))
        .isInstanceOf(PreflightException.class)
        .hasMessageContaining("LS3009");
  }

  private Future<?> execute(String sql) {
    return others.submit(
        () -> {
          victim.execute(sql);
          return sql;
        });
  }

  private void await(String sql, String value) throws SQLException, InterruptedException {
    while (!value.equals(victim.value(sql))) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static void close(Blocker blocker) {
    try {
      blocker.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
