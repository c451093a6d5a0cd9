package dev.lockstep.runtime.lock;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockHolder;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.MigrationListener;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The session-level advisory lock of the runners of one ledger, with the settings that a session
 * has while it holds the lock. For use by one thread.
 *
 * <p>It is polled: a session that waits inside {@code pg_advisory_lock} holds a snapshot, for which
 * {@code CREATE INDEX CONCURRENTLY} of the holder would wait in turn.
 */
public final class RunnerLock implements AutoCloseable {

  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 500;
  private static final long NOTICE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final Connection connection;
  private final long key;
  private final SessionSettings settings;
  private final int backendPid;

  private RunnerLock(Connection connection, long key, SessionSettings settings, int backendPid) {
    this.connection = connection;
    this.key = key;
    this.settings = settings;
    this.backendPid = backendPid;
  }

  /**
   * Takes the lock.
   *
   * @param wait how long to wait for another runner
   * @param lockTimeout what each statement may wait for its locks
   * @throws LockstepException if another runner holds it to the end
   * @throws SQLException if the server does not answer
   */
  public static RunnerLock acquire(
      Connection connection,
      QualifiedName ledger,
      Duration wait,
      Duration lockTimeout,
      MigrationListener listener)
      throws SQLException {
    long key = key(ledger);
    int pid = backendPid(connection);
    SessionSettings settings = SessionSettings.read(connection);
    await(connection, key, wait, listener);
    RunnerLock lock = new RunnerLock(connection, key, settings, pid);
    try {
      settings.apply(connection, lockTimeout);
      if (pid != backendPid(connection)) {
        throw changedBackend();
      }
      return lock;
    } catch (SQLException | RuntimeException e) {
      lock.giveBackAfter(e);
      throw e;
    }
  }

  private void giveBackAfter(Exception cause) {
    try {
      close();
    } catch (LockstepException e) {
      cause.addSuppressed(e);
    }
  }

  /** Returns the process of the server that serves the session. */
  public int backendPid() {
    return backendPid;
  }

  /** Returns the exception for a session that changed its server process. */
  public static LockstepException changedBackend() {
    return LockstepException.of(
        ErrorKind.BACKEND_CHANGED,
        "The server process changed between two statements, so a pooler in transaction mode, such"
            + " as PgBouncer, stands between. The lock of the runners needs a session of its own:"
            + " give Lockstep the host and port of PostgreSQL itself (5432 unless set) instead of"
            + " the pooler's, for example with Lockstep.forUrl(...), or a pool in session mode.");
  }

  private static void await(
      Connection connection, long key, Duration wait, MigrationListener listener)
      throws SQLException {
    long start = System.nanoTime();
    long noticed = start - NOTICE_EVERY_NANOS;
    long pause = FIRST_PAUSE_MS;
    while (!tryLock(connection, key)) {
      long now = System.nanoTime();
      LockHolder holder = LockHolders.of(connection, key);
      if (now - start >= wait.toNanos()) {
        throw held(holder, wait);
      }
      if (holder != null && now - noticed >= NOTICE_EVERY_NANOS) {
        listener.waitingForLock(holder, Duration.ofNanos(now - start));
        noticed = now;
      }
      Pause.of(Duration.ofMillis(pause));
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  }

  private static LockstepException held(@Nullable LockHolder holder, Duration wait) {
    return LockstepException.of(
        ErrorKind.LOCK_HELD,
        "Another runner holds the lock for "
            + wait.toSeconds()
            + " s now: "
            + (holder == null ? "it has just ended" : holder.describe())
            + ". Wait for it and try again; when it hangs, end it with pg_terminate_backend.");
  }

  private static boolean tryLock(Connection connection, long key) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + key + ")")) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static int backendPid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static long key(QualifiedName ledger) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("lockstep:" + Sql.name(ledger)).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Gives the lock back and the session its settings; a session that has ended has done both. */
  @Override
  public void close() {
    try (Statement statement = connection.createStatement()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      settings.restore(connection);
      statement.execute("SELECT pg_advisory_unlock(" + key + ")");
    } catch (SQLException e) {
      if (!LostConnection.is(e)) {
        endSession(e);
        throw LockstepException.database("Can't give the lock back, so the session is ended", e);
      }
    }
  }

  /** A session that goes back into a pool with the lock would keep all runners out. */
  private void endSession(SQLException cause) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
