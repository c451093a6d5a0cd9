package dev.lockstep.runtime.execute;

import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.runtime.lock.Pause;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tries again what did not get its locks, after a pause of a random length below a limit that
 * doubles: the statement that waits for a lock makes all others wait behind it, so it has to give
 * way for a while.
 *
 * @param attempts how many attempts at most, at least 1
 * @param backoff the limit of the first pause
 * @param random draws the pauses
 * @param listener hears of each
 */
public record Retry(
    int attempts, Duration backoff, RandomGenerator random, MigrationListener listener) {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** lock_not_available and deadlock_detected. */
  private static final Set<String> WORTH_RETRYING = Set.of("55P03", "40P01");

  /** What is tried; when it throws, nothing of it is committed. */
  interface Attempt {
    void run();
  }

  void run(String revision, Attempt attempt) {
    for (int number = 1; ; number++) {
      try {
        attempt.run();
        return;
      } catch (LockstepException e) {
        if (!isWorthRetrying(e) || number >= attempts) {
          throw e;
        }
        Duration pause = pause(number);
        listener.retrying(revision, String.valueOf(e.getMessage()), number, pause);
        Pause.of(pause);
      }
    }
  }

  private static boolean isWorthRetrying(LockstepException failure) {
    return failure.kind() == ErrorKind.INDEX_IN_PROGRESS
        || WORTH_RETRYING.contains(String.valueOf(failure.sqlState()));
  }

  private Duration pause(int number) {
    long limit = backoff.toMillis() << Math.min(number - 1, 20);
    long capped = Math.max(1, Math.min(limit, LONGEST.toMillis()));
    return Duration.ofMillis(random.nextLong(capped) + 1);
  }
}
