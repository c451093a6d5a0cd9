package dev.lockstep.benchmarks.blocking;

import dev.lockstep.benchmarks.Benchmark;
import dev.lockstep.benchmarks.blocking.Clients.Noticed;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.harness.Databases;
import dev.lockstep.benchmarks.harness.Report;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.runtime.Lockstep;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Changes a table that readers and writers use, plainly and with the form that Lockstep plans: the
 * longest time that a statement of theirs took, and how many they ran. Then a backfill of all rows
 * beside one UPDATE of them. Options: {@code --rows}, {@code --readers}, {@code --writers}, {@code
 * --backfill} (rows; 0 leaves it out), {@code --recipes} (a part of their names).
 */
public final class BlockingBenchmark implements Benchmark {

  private static final long LOCK_TIMEOUT_MS = 500;
  private static final long ALLOWANCE_MS = 100;
  private static final int QUIET_MS = 5000;

  /** Makes it. */
  public BlockingBenchmark() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    Report report =
        new Report(
            "Changes of a busy table",
            "change",
            "plain: s",
            "longest wait, ms",
            "throughput",
            "online: s",
            "longest wait, ms",
            "throughput");
    try (Databases databases = Databases.start()) {
      long rows = arguments.number("rows", 2_000_000);
      for (Recipe recipe : Recipe.all()) {
        if (recipe.name().contains(arguments.values().getOrDefault("recipes", ""))) {
          measure(databases, recipe, rows, arguments, report);
        }
      }
      backfill(databases, arguments.number("backfill", 5_000_000), report);
    }
    report.print(System.out);
  }

  private static void measure(
      Databases databases, Recipe recipe, long rows, Arguments arguments, Report report)
      throws Exception {
    Kept plain = apply(databases, rows, recipe.plain(), arguments);
    Kept online = apply(databases, rows, recipe.online(), arguments);
    report.row(
        recipe.name(),
        plain.changing().seconds(),
        plain.changing().longestMs(),
        plain.throughput(),
        online.changing().seconds(),
        online.changing().longestMs(),
        online.throughput());
    report.atMost(
        recipe.name() + ", online: longest wait of a client, ms",
        online.changing().longestMs(),
        LOCK_TIMEOUT_MS + ALLOWANCE_MS);
    if (recipe.writesRows()) {
      report.holds(
          recipe.name() + ", online: throughput above 70 % of the undisturbed one",
          online.throughput() > 0.7);
    }
  }

  /** What was left to clients; without a change they are watched before and after it. */
  private record Kept(Noticed before, Noticed changing, Noticed after) {

    double throughput() {
      return 2 * changing.perSecond() / (before.perSecond() + after.perSecond());
    }
  }

  private static Kept apply(
      Databases databases, long rows, Consumer<SchemaChange> change, Arguments arguments)
      throws Exception {
    String url = Orders.create(databases, "orders", rows);
    int readers = arguments.number("readers", 4);
    int writers = arguments.number("writers", 4);
    try (Clients clients = new Clients(url, rows, readers, writers)) {
      Thread.sleep(QUIET_MS);
      Noticed before = quiet(clients);
      Noticed changing = clients.during(lockstep(url, change)::upgrade);
      return new Kept(before, changing, quiet(clients));
    }
  }

  private static Noticed quiet(Clients clients) throws Exception {
    return clients.during(
        () -> {
          Thread.sleep(QUIET_MS);
          return null;
        });
  }

  private static void backfill(Databases databases, long rows, Report report) throws Exception {
    if (rows == 0) {
      return;
    }
    String plain = Orders.create(databases, "orders", rows);
    long start = System.nanoTime();
    Databases.execute(plain, "UPDATE orders SET amount = amount + 1");
    double update = (System.nanoTime() - start) / 1e9;
    String url = Orders.create(databases, "orders", rows);
    Lockstep lockstep =
        lockstep(url, s -> s.backfill("orders").set("amount", "amount + 1").batchSize(50_000));
    start = System.nanoTime();
    lockstep.upgrade();
    double batches = (System.nanoTime() - start) / 1e9;
    report.row("UPDATE of " + rows + " rows, backfill", update, "", "", batches, "", "");
    report.atMost("backfill of " + rows + " rows beside one UPDATE", batches / update, 2.5);
  }

  private static Lockstep lockstep(String url, Consumer<SchemaChange> change) {
    return Lockstep.forUrl(url, "postgres", "")
        .index(new OneChange(change))
        .lockTimeout(Duration.ofMillis(LOCK_TIMEOUT_MS));
  }
}
