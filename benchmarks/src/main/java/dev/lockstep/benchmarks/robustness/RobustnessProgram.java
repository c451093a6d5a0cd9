package dev.lockstep.benchmarks.robustness;

import dev.lockstep.benchmarks.Benchmark;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.harness.Databases;
import dev.lockstep.benchmarks.harness.Report;
import dev.lockstep.benchmarks.harness.Workspace;
import dev.lockstep.benchmarks.history.History;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Two runners at once on an empty database, and runners that are killed in the middle. It ends with
 * an exception when a database is not what it should be. Options: {@code --trials}, {@code
 * --shared}, the migrations of those; {@code --migrations}, {@code --kills}, the migrations that
 * are applied when the runner is killed.
 */
public final class RobustnessProgram implements Benchmark {

  private static final String APPLIED =
      "SELECT count(*) FROM schema_version WHERE state = 'APPLIED'";
  private static final long LONGEST_MS = 2_000;

  /** Makes it. */
  public RobustnessProgram() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    try (Workspace workspace = Workspace.create();
        Databases databases = Databases.start()) {
      History few = History.write(workspace, "few", arguments.number("shared", 50));
      twoAtOnce(databases, few, arguments.number("trials", 20)).print(System.out);
      History many = History.write(workspace, "many", arguments.number("migrations", 1000));
      Report report =
          new Report("Killed in the middle", "applied", "next start goes on after, ms", "applies");
      for (String point : arguments.list("kills", List.of("1", "250", "500", "900"))) {
        kill(databases, many, Integer.parseInt(point), report);
      }
      killInStatement(databases, few, report);
      report.print(System.out);
    }
  }

  private static Report twoAtOnce(Databases databases, History history, int trials)
      throws Exception {
    double[] shares = new double[trials];
    for (int trial = 0; trial < trials; trial++) {
      String url = databases.fresh("shared");
      try (Runner one = Runner.ready(url, history);
          Runner other = Runner.ready(url, history)) {
        one.begin();
        other.begin();
        double applied = one.end().getOrDefault(RunnerMain.APPLIED, -1.0);
        shares[trial] = applied;
        requireSum(applied + other.end().getOrDefault(RunnerMain.APPLIED, -1.0), history);
      }
      requireComplete(url, history);
    }
    double first = java.util.Arrays.stream(shares).filter(share -> share > 0).count();
    return new Report("Two runners at once, " + history.count() + " migrations", "", "trials")
        .row("the first process applied them", first)
        .row("the second did", trials - first)
        .holds("both ended well in " + trials + " of " + trials + " trials", true);
  }

  /** Kills a runner once so many migrations are applied, and lets another go on. */
  private static void kill(Databases databases, History history, int point, Report report)
      throws Exception {
    String url = databases.fresh("killed");
    try (Runner killed = Runner.ready(url, history);
        Runner next = Runner.ready(url, history)) {
      killed.begin();
      awaitApplied(url, point);
      killed.kill();
      report(url, history, next, report);
    }
  }

  /** Kills a runner while the server waits inside a statement of its migration. */
  private static void killInStatement(Databases databases, History history, Report report)
      throws Exception {
    String url = databases.fresh("orphaned");
    Databases.execute(
        url,
        "CREATE FUNCTION nap() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF"
            + " current_setting('sample.nap', true) = 'on' AND to_regclass('item_0010') IS NOT NULL"
            + " THEN PERFORM pg_sleep(60); END IF; END $$");
    Databases.execute(url, "CREATE EVENT TRIGGER nap ON ddl_command_end EXECUTE FUNCTION nap()");
    try (Runner killed = Runner.ready(url + "&options=-c%20sample.nap=on", history);
        Runner next = Runner.ready(url, history)) {
      killed.begin();
      await(url, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'", 1);
      killed.kill();
      report(url, history, next, report);
    }
  }

  private static void report(String url, History history, Runner next, Report report)
      throws Exception {
    long applied = Databases.number(url, APPLIED);
    next.begin();
    Map<String, Double> figures = next.end();
    double first = figures.getOrDefault(RunnerMain.FIRST, Double.NaN);
    report.row(applied, first, figures.getOrDefault(RunnerMain.APPLIED, -1.0));
    report.holds(
        "killed after %d: goes on by itself, within %d ms".formatted(applied, LONGEST_MS),
        first <= LONGEST_MS);
    requireComplete(url, history);
  }

  private static void awaitApplied(String url, int point) throws Exception {
    await(url, "SELECT count(*) FROM pg_class WHERE relname = 'schema_version'", 1);
    await(url, APPLIED, point);
  }

  private static void await(String url, String query, long least) throws Exception {
    try (Connection connection = Databases.connect(url);
        Statement statement = connection.createStatement()) {
      while (number(statement, query) < least) {
        Thread.sleep(2);
      }
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void requireComplete(String url, History history) throws SQLException {
    long applied = Databases.number(url, APPLIED);
    long tables =
        Databases.number(
            url, "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname LIKE 'item%'");
    if (applied != history.count() || tables != (history.count() + 1) / 2) {
      throw new IllegalStateException(
          "%d migrations are applied and %d tables are there".formatted(applied, tables));
    }
  }

  private static void requireSum(double applied, History history) {
    if (applied != history.count()) {
      throw new IllegalStateException("The two runners applied %.0f".formatted(applied));
    }
  }
}
