package dev.lockstep.runtime.execute;

import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.runtime.backfill.Pace;
import dev.lockstep.runtime.ledger.LedgerTable;
import java.sql.Connection;
import java.time.Clock;

/**
 * What running migrations needs while the lock is held.
 *
 * @param connection the connection, in autocommit mode between transactions
 * @param backendPid the server's process behind it
 * @param ledger the ledger
 * @param clock tells when a migration was applied
 * @param retry what to do about statements that do not get their locks
 * @param pace how fast backfills go
 * @param listener hears of everything
 * @param appliedBySql who runs it, as SQL
 */
public record Session(
    Connection connection,
    int backendPid,
    LedgerTable ledger,
    Clock clock,
    Retry retry,
    Pace pace,
    MigrationListener listener,
    String appliedBySql) {}
