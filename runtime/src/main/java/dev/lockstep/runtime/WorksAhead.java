package dev.lockstep.runtime;

import dev.lockstep.runtime.execute.Work;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records each migration in a thread of its own while the one before it runs, so that this program
 * and the server work at the same time. For use by one thread.
 */
final class WorksAhead implements AutoCloseable {

  private final IntFunction<Work> record;
  private final int end;
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private @Nullable ExecutorService recorder;
  private @Nullable Future<Work> next;
  private int place;

  /** Makes the works of the places from {@code start}, {@code end} excluded. */
  WorksAhead(int start, int end, IntFunction<Work> record) {
    this.place = start;
    this.end = end;
    this.record = record;
  }

  boolean hasNext() {
    return place < end;
  }

  /**
   * Returns the next one and begins with the one after it.
   *
   * @throws LockstepException if the migration can't be recorded
   */
  Work next() {
    Work work = next == null ? record.apply(place) : await(next);
    place++;
    int following = place;
    next = hasNext() ? recorder().submit(() -> record.apply(following)) : null;
    return work;
  }

  private ExecutorService recorder() {
    if (recorder == null) {
      recorder = Executors.newSingleThreadExecutor(this::thread);
    }
    return recorder;
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lockstep-recorder");
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }

  private Work await(Future<Work> recorded) {
    try {
      return recorded.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockstepException(
          ErrorKind.INTERRUPTED,
          "Interrupted before migration number " + (place + 1),
          LockstepException.Point.NONE,
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LockstepException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (recorder != null) {
      recorder.shutdownNow();
    }
  }
}
