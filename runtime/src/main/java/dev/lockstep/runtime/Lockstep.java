package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.Phase;
import dev.lockstep.runtime.backfill.Pace;
import dev.lockstep.runtime.chain.Chain;
import dev.lockstep.runtime.connect.Connections;
import dev.lockstep.runtime.connect.DataSourceConnections;
import dev.lockstep.runtime.connect.DslConnections;
import dev.lockstep.runtime.connect.OpenConnection;
import dev.lockstep.runtime.connect.UrlConnections;
import dev.lockstep.runtime.ledger.StartupCheck;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/**
 * Brings a database to the revision that the code was compiled with:
 *
 * <pre>{@code
 * Lockstep.forDataSource(dataSource).upgrade();
 * }</pre>
 *
 * <p>Immutable: an option returns a new instance. Safe for use by several threads; runners of one
 * ledger, in whatever process, wait for each other. Each command opens one connection and gives it
 * back as it was. Every command throws {@link LockstepException}, whose {@link ErrorKind} tells
 * what is wrong.
 */
public final class Lockstep {

  /** The revision of a database without any migration. */
  public static final String BASE = "";

  private final Connections connections;
  private final Options options;

  private Lockstep(Connections connections, Options options) {
    this.connections = connections;
    this.options = options;
  }

  /** Returns a Lockstep for the database of a data source. */
  public static Lockstep forDataSource(DataSource dataSource) {
    return new Lockstep(new DataSourceConnections(dataSource), new Options());
  }

  /** Returns a Lockstep for the database of a JDBC URL. The password is never shown. */
  public static Lockstep forUrl(String url, String user, String password) {
    return new Lockstep(new UrlConnections(url, user, password), new Options());
  }

  /** Returns a Lockstep for the database of a jOOQ context, which must be in no transaction. */
  public static Lockstep forDslContext(DSLContext context) {
    return new Lockstep(new DslConnections(context), new Options());
  }

  /**
   * Sets the migrations; unless set, the one index that the processor wrote to the class path, see
   * {@link MigrationIndexes}.
   */
  public Lockstep index(MigrationIndex index) {
    Options copy = options.copy();
    copy.index = index;
    return new Lockstep(connections, copy);
  }

  /** Sets the ledger; {@code schema_version} in the current schema unless set. */
  public Lockstep ledger(String schema, String table) {
    Options copy = options.copy();
    copy.ledgerSchema = schema;
    copy.ledgerTable = table;
    return new Lockstep(connections, copy);
  }

  /** Sets how long a statement waits for its locks; 5 seconds unless set, zero for no limit. */
  public Lockstep lockTimeout(Duration timeout) {
    Options copy = options.copy();
    copy.lockTimeout = timeout;
    return new Lockstep(connections, copy);
  }

  /**
   * Sets what happens when a statement does not get its locks: 10 attempts and a first pause of at
   * most 200 ms unless set. The limit of the pauses doubles up to 30 seconds; their length is
   * drawn.
   *
   * @throws IllegalArgumentException if there is less than one attempt
   */
  public Lockstep retries(int attempts, Duration backoff) {
    if (attempts < 1) {
      throw new IllegalArgumentException("There must be at least one attempt");
    }
    Options copy = options.copy();
    copy.attempts = attempts;
    copy.backoff = backoff;
    return new Lockstep(connections, copy);
  }

  /**
   * Sets how fast backfills go. The size of a batch follows how long the last one took, up to the
   * size that the migration says.
   *
   * @param batch how long a batch shall take; 500 ms unless set
   * @param pause how long to wait after each at least; 10 ms unless set. A batch is followed by a
   *     rest of a quarter of its time if that is longer; zero for no rest
   * @throws IllegalArgumentException if {@code batch} is not positive or {@code pause} is negative
   */
  public Lockstep backfillPace(Duration batch, Duration pause) {
    Options copy = options.copy();
    copy.pace = new Pace(batch, pause, options.pace.largestLag());
    return new Lockstep(connections, copy);
  }

  /**
   * Sets how far standbys may fall behind before a backfill waits for them: 30 s unless set, zero
   * for any distance. The role needs {@code pg_read_all_stats} to see them (PostgreSQL manual,
   * section 27.2.4).
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Lockstep standbyLag(Duration largest) {
    Options copy = options.copy();
    copy.pace = new Pace(options.pace.target(), options.pace.pause(), largest);
    return new Lockstep(connections, copy);
  }

  /** Sets how long to wait for another runner; one minute unless set. */
  public Lockstep lockWait(Duration wait) {
    Options copy = options.copy();
    copy.lockWait = wait;
    return new Lockstep(connections, copy);
  }

  /** Sets who hears of what happens; a {@link LoggingListener} unless set. */
  public Lockstep listener(MigrationListener listener) {
    Options copy = options.copy();
    copy.listener = listener;
    return new Lockstep(connections, copy);
  }

  /** Sets what the ledger says about who applied a migration; the database role unless set. */
  public Lockstep appliedBy(String who) {
    Options copy = options.copy();
    copy.appliedBy = who;
    return new Lockstep(connections, copy);
  }

  /** Sets the clock of the ledger; the system's unless set. */
  public Lockstep clock(Clock clock) {
    Options copy = options.copy();
    copy.clock = clock;
    return new Lockstep(connections, copy);
  }

  /** Sets what draws the pauses between attempts. */
  public Lockstep random(RandomGenerator random) {
    Options copy = options.copy();
    copy.random = random;
    return new Lockstep(connections, copy);
  }

  /**
   * Sets how the database is backed up before a command whose migrations lose data; not at all
   * unless set. What loses data is a drop of a table, column, sequence, partition or extension, a
   * conversion other than to text, and what can't be judged: raw SQL, code, and a backfill of a
   * column that the same migration did not add. Without a good backup nothing is applied ({@link
   * ErrorKind#BACKUP_FAILED}).
   */
  public Lockstep backup(Backup backup) {
    Options copy = options.copy();
    copy.backup = backup;
    return new Lockstep(connections, copy);
  }

  /**
   * Sets how far commands go by themselves; {@link Phase#EXPAND} unless set: migrations at the end
   * of the chain that take away what the previous release uses wait. With {@link Phase#CONTRACT},
   * once no instance of the previous release runs any more, they are applied too.
   */
  public Lockstep phase(Phase phase) {
    Options copy = options.copy();
    copy.phase = phase;
    return new Lockstep(connections, copy);
  }

  /**
   * Applies every pending migration of the {@linkplain #phase phase}. With nothing to do it takes
   * one statement and no lock, and loads no class of a migration or of jOOQ.
   */
  public MigrationOutcome upgrade() {
    MigrationIndex index = index();
    List<MigrationEntry> entries = index.entries();
    int length = Chain.length(entries, options.phase);
    try (OpenConnection open = OpenConnection.of(connections)) {
      int applied =
          StartupCheck.applied(
              open.jdbc(), options.ledgerSchema, options.ledgerTable, entries, length);
      if (applied >= 0) {
        String head = applied == 0 ? BASE : entries.get(applied - 1).revision();
        return new MigrationOutcome(head, head, List.of(), Duration.ZERO);
      }
      return new Migrating(connections, open.jdbc(), options, Chain.of(index)).upgrade(length);
    } catch (SQLException e) {
      throw LockstepException.database("Can't upgrade", e);
    }
  }

  /** Applies the pending migrations up to a revision, that one included, whatever their phase. */
  public MigrationOutcome upgradeTo(String revision) {
    Chain chain = Chain.of(index());
    return migrate(migrating -> migrating.upgradeTo(revision), chain);
  }

  /** Applies the next pending migrations of the phase, at most so many. */
  public MigrationOutcome upgrade(int steps) {
    return migrate(migrating -> migrating.upgradeBy(steps), Chain.of(index()));
  }

  /** Undoes the last migrations, at most so many. Data that they dropped does not come back. */
  public MigrationOutcome downgrade(int steps) {
    return migrate(migrating -> migrating.downgradeBy(steps), Chain.of(index()));
  }

  /** Undoes the migrations after a revision; {@link #BASE} for all. */
  public MigrationOutcome downgradeTo(String revision) {
    return migrate(migrating -> migrating.downgradeTo(revision), Chain.of(index()));
  }

  /** Tells where the database stands; takes no lock. */
  public Status status() {
    return read(Reading::status);
  }

  /** Returns the rows of the ledger, in the order of application. */
  public List<AppliedMigration> history() {
    return status().applied();
  }

  /** Returns the migrations that an upgrade would apply, in order. */
  public List<MigrationEntry> pending() {
    return status().pending();
  }

  /** Returns the SQL that an upgrade would run; runs nothing of it. */
  public DryRun dryRun() {
    return read(Reading::dryRun);
  }

  /**
   * Runs the pending migrations inside one transaction and rolls it back. Their locks are held
   * until then, so this is for a copy of the production database rather than for the database
   * itself.
   */
  public Rehearsal rehearse() {
    return migrate(Migrating::rehearse, Chain.of(index()));
  }

  /**
   * Checks what the last applied migration promises, and compares the live schema with the model
   * that the applied migrations add up to. Needs the right to create a schema, which it rolls back.
   */
  public VerifyResult verify() {
    return read(Reading::verify);
  }

  /** Counts the rows that pending migrations would refuse or change; read-only. */
  public PreflightResult preflight() {
    return read(Reading::preflight);
  }

  /** Returns access to the originals of the values that migrations replaced; opens nothing yet. */
  public Salvage salvage() {
    return new Salvage(connections);
  }

  /**
   * Lists what only a person can decide, such as a step whose outcome nothing tells or an applied
   * migration that was edited; reads only. What was merely cut off is not among it: the next
   * upgrade finishes that by itself.
   */
  public List<RepairCase> repair() {
    Chain chain = Chain.of(index());
    try (OpenConnection open = OpenConnection.of(connections)) {
      return new Repairing(connections, open.jdbc(), options, chain).cases();
    } catch (SQLException e) {
      throw LockstepException.database("Can't read the database", e);
    }
  }

  /**
   * Carries out decisions, each in a transaction of its own, and notes them with who and when in
   * the table {@code lockstep_repair} beside the ledger. It runs no step; upgrade afterwards.
   *
   * @throws LockstepException if one is about no case that {@link #repair()} lists now
   */
  public void repair(RepairDecision... decisions) {
    Chain chain = Chain.of(index());
    try (OpenConnection open = OpenConnection.of(connections)) {
      new Repairing(connections, open.jdbc(), options, chain).decide(List.of(decisions));
    } catch (SQLException e) {
      throw LockstepException.database("Can't repair", e);
    }
  }

  /** Checks the migrations by replaying them over an empty model; needs no database. */
  public CheckResult check() {
    return Reading.check(index());
  }

  @Override
  public String toString() {
    return "Lockstep for ".concat(connections.toString());
  }

  private MigrationIndex index() {
    return options.index == null ? MigrationIndexes.find() : options.index;
  }

  private <R> R migrate(Migrating.Command<R> command, Chain chain) {
    try (OpenConnection open = OpenConnection.of(connections)) {
      return command.run(new Migrating(connections, open.jdbc(), options, chain));
    } catch (SQLException e) {
      throw LockstepException.database("Can't migrate", e);
    }
  }

  private <R> R read(Reading.Query<R> query) {
    MigrationIndex index = index();
    try (OpenConnection open = OpenConnection.of(connections)) {
      return query.run(new Reading(open.jdbc(), options, index));
    } catch (SQLException e) {
      throw LockstepException.database("Can't read the database", e);
    }
  }
}
