package dev.lockstep.runtime.lock;

import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.time.Duration;

/** A pause of the thread that runs. */
public final class Pause {

  private Pause() {}

  /**
   * Waits.
   *
   * @throws LockstepException if the thread is interrupted, which it stays
   */
  public static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockstepException(
          ErrorKind.INTERRUPTED,
          "The thread was interrupted while it waited",
          LockstepException.Point.NONE,
          e);
    }
  }
}
