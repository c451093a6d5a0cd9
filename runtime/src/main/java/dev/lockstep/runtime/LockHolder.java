package dev.lockstep.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session that holds the lock of a database's runners.
 *
 * @param pid its server process
 * @param applicationName the name that it gave itself; empty for none
 * @param clientAddress where it comes from; null for the server's own machine
 * @param since when it connected; null when the role may not see it
 */
public record LockHolder(
    int pid, String applicationName, @Nullable String clientAddress, @Nullable Instant since) {

  /** Returns the holder in a few words. */
  public String describe() {
    return "process "
        + pid
        + " ('"
        + applicationName
        + "' from "
        + (clientAddress == null ? "the server's machine" : clientAddress)
        + (since == null ? "" : ", connected since " + since)
        + ")";
  }
}
