package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.LockstepException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sessions that a pool keeps must not keep the lock of the runners, whatever fails. */
final class StrandedLockTest {

  private static final String LOCKS =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
          + " (SELECT oid FROM pg_database WHERE datname = current_database())";

  @Test
  void isGivenBackWhenTheSettingsCannotBeMade() throws Exception {
    requireNoLockAfterFailureOf(1);
  }

  @Test
  void isGivenBackWhenTheSettingsCannotBePutBack() throws Exception {
    requireNoLockAfterFailureOf(2);
  }

  /** Has the nth change of the settings fail, as a cancelled statement does. */
  private static void requireNoLockAfterFailureOf(int nth) throws Exception {
    AtomicInteger changes = new AtomicInteger();
    try (Victim victim = Victim.of(Recipes.byName("change-type"));
        Connection pooled = victim.database().connect()) {
      Calls cancelled =
          (number, sql, connection) -> {
            if (sql.contains("set_config('lock_timeout'") && changes.incrementAndGet() == nth) {
              throw new SQLException("canceling statement due to user request", "57014");
            }
          };
      assertThatThrownBy(() -> victim.recipe().run(Recipe.on(Calls.ofOne(pooled, cancelled))))
          .isInstanceOf(LockstepException.class)
          .hasMessageContaining("canceling statement");
      assertThat(victim.value(LOCKS)).isEqualTo("0");
      victim.requireThatTheNextStartFinishes("cancelled");
    }
  }
}
