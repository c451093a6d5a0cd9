package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several runners of one database. */
final class RunnersTest extends DatabaseTest {

  @RepeatedTest(20)
  void twoRunnersAtOnceBothEndWell() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<MigrationOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      outcomes.add(
          pool.submit(
              () -> {
                start.await();
                return lockstep(three()).upgrade();
              }));
    }
    start.countDown();
    List<String> ran = new ArrayList<>();
    for (Future<MigrationOutcome> outcome : outcomes) {
      ran.addAll(outcome.get(60, TimeUnit.SECONDS).revisions());
    }
    pool.shutdown();
    assertThat(ran).containsExactly("r1", "r2", "r3");
    assertThat(value("SELECT count(*) FROM schema_version")).isEqualTo("3");
  }

  @Test
  void namesTheRunnerThatHoldsTheLock() throws Exception {
    TestDatabase database = database();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Chains slow =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.run(
                        "Wait",
                        ctx -> {
                          inside.countDown();
                          done.await();
                        }),
                s -> {});
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<MigrationOutcome> holder =
        pool.submit(() -> Lockstep.forDataSource(database.dataSource()).index(slow).upgrade());
    inside.await();
    List<LockHolder> seen = new ArrayList<>();
    Lockstep second =
        lockstep(slow)
            .lockWait(Duration.ofMillis(300))
            .listener(
                new MigrationListener() {
                  @Override
                  public void waitingForLock(LockHolder who, Duration waited) {
                    seen.add(who);
                  }
                });
    assertThatThrownBy(second::upgrade)
        .isInstanceOfSatisfying(
            LockstepException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.LOCK_HELD))
        .hasMessageContaining("('lockstep' from ");
    assertThat(seen).isNotEmpty();
    assertThat(seen.get(0).since()).isNotNull();
    done.countDown();
    assertThat(holder.get(60, TimeUnit.SECONDS).revisions()).containsExactly("r1");
    pool.shutdown();
  }

  @Test
  void runnersOfDifferentLedgersDoNotWait() throws SQLException {
    lockstep(three()).upgrade();
    Chains other =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.run(
                        "Upgrade another ledger",
                        ctx ->
                            lockstep(Chains.empty().plus("x1", t -> {}, t -> {}))
                                .ledger("public", "other")
                                .lockWait(Duration.ZERO)
                                .upgrade()),
                s -> {});
    lockstep(other).ledger("public", "third").upgrade();
    assertThat(value("SELECT count(*) FROM other")).isEqualTo("1");
  }
}
