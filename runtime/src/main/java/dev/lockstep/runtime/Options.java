package dev.lockstep.runtime;

import dev.lockstep.core.render.Sql;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.Phase;
import dev.lockstep.runtime.backfill.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The options of a {@link Lockstep}, which copies them for each change. */
final class Options {

  @Nullable MigrationIndex index;
  String ledgerSchema = "";
  String ledgerTable = "schema_version";
  Duration lockTimeout = Duration.ofSeconds(5);
  int attempts = 10;
  Duration backoff = Duration.ofMillis(200);
  Duration lockWait = Duration.ofMinutes(1);
  Pace pace = Pace.DEFAULT;
  @Nullable MigrationListener listener;
  @Nullable String appliedBy;
  Clock clock = Clock.systemUTC();
  @Nullable RandomGenerator random;
  @Nullable Backup backup;
  Phase phase = Phase.EXPAND;

  Options copy() {
    Options copy = new Options();
    copy.index = index;
    copy.ledgerSchema = ledgerSchema;
    copy.ledgerTable = ledgerTable;
    copy.lockTimeout = lockTimeout;
    copy.attempts = attempts;
    copy.backoff = backoff;
    copy.lockWait = lockWait;
    copy.pace = pace;
    copy.listener = listener;
    copy.appliedBy = appliedBy;
    copy.clock = clock;
    copy.random = random;
    copy.backup = backup;
    copy.phase = phase;
    return copy;
  }

  MigrationListener listenerOrLog() {
    return listener == null ? new LoggingListener() : listener;
  }

  RandomGenerator randomOrDefault() {
    return random == null ? new Random() : random;
  }

  String appliedBySql() {
    return appliedBy == null ? "current_user" : Sql.literal(appliedBy);
  }
}
