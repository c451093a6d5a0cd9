package dev.lockstep.benchmarks.apply;

import dev.lockstep.benchmarks.Benchmark;
import dev.lockstep.benchmarks.contender.Tool;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.benchmarks.harness.Databases;
import dev.lockstep.benchmarks.harness.Proxy;
import dev.lockstep.benchmarks.harness.Report;
import dev.lockstep.benchmarks.harness.Samples;
import dev.lockstep.benchmarks.harness.Workspace;
import dev.lockstep.benchmarks.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Applying migrations to an empty database, in fresh JVMs: directly, through a slow network, and
 * with how much memory. Options: {@code --migrations}, {@code --runs}, {@code --tools}, {@code
 * --slow}, the tools behind the slow network.
 */
public final class ApplyBenchmark implements Benchmark {

  private static final Duration ONE_WAY = Duration.ofMillis(1);
  private static final double OF_JDBC = 1.1;
  private static final double MEMORY_OF_JDBC = 1.5;
  private static final String ROUND_TRIPS = "round_trips";

  /** Makes it. */
  public ApplyBenchmark() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    List<Tool> tools =
        tools(
            arguments,
            "tools",
            List.of("JDBC", "JDBC_JOOQ", "LOCKSTEP", "FLYWAY", "LIQUIBASE", "EBEAN"));
    List<Tool> slow = tools(arguments, "slow", List.of("JDBC", "LOCKSTEP"));
    int runs = arguments.number("runs", 3);
    try (Workspace workspace = Workspace.create();
        Databases databases = Databases.start()) {
      History history =
          History.write(
              workspace,
              "history",
              arguments.number("migrations", 1000),
              arguments.number("promises", 1) == 1);
      Samples samples = new Samples();
      for (int run = 0; run < runs; run++) {
        for (Tool tool : tools) {
          String url = databases.fresh(tool.label());
          samples.add(tool.label(), tool.jvm(url, history).run());
        }
      }
      report(tools, samples, history).print(System.out);
      reportSlow(slow, databases, history).print(System.out);
    }
  }

  private static List<Tool> tools(Arguments arguments, String option, List<String> otherwise) {
    return arguments.list(option, otherwise).stream()
        .filter(name -> !name.isEmpty())
        .map(Tool::valueOf)
        .toList();
  }

  private static Report report(List<Tool> tools, Samples samples, History history) {
    Report report =
        new Report(
            "Applying " + history.count() + " migrations, medians",
            "",
            "in main, ms",
            "whole process, ms",
            "peak memory, MiB");
    for (Tool tool : tools) {
      report.row(
          tool.label(),
          samples.median(tool.label(), Tool.MAIN),
          samples.median(tool.label(), ChildJvm.PROCESS),
          samples.median(tool.label(), Tool.MEMORY));
    }
    String jdbc = Tool.JDBC.label();
    String lockstep = Tool.LOCKSTEP.label();
    if (tools.containsAll(List.of(Tool.JDBC, Tool.LOCKSTEP))) {
      for (String figure : List.of(Tool.MAIN, ChildJvm.PROCESS)) {
        report.atMost("lockstep / jdbc, " + figure, samples.ratio(lockstep, jdbc, figure), OF_JDBC);
      }
    }
    if (tools.containsAll(List.of(Tool.JDBC, Tool.JDBC_JOOQ, Tool.LOCKSTEP))) {
      double plain = samples.median(jdbc, Tool.MEMORY);
      double own = Math.max(0, samples.median(Tool.JDBC_JOOQ.label(), Tool.MEMORY) - plain);
      report.atMost(
          "lockstep's peak memory, MiB; the target is 1.5 * jdbc's + jOOQ's own",
          samples.median(lockstep, Tool.MEMORY),
          MEMORY_OF_JDBC * plain + own);
    }
    return report;
  }

  private static Report reportSlow(List<Tool> tools, Databases databases, History history)
      throws Exception {
    Report report =
        new Report(
            "The same through a network with a round trip of 2 ms",
            "",
            "in main, ms",
            "round trips",
            "for each migration");
    Samples samples = new Samples();
    for (Tool tool : tools) {
      String url = databases.fresh(tool.label());
      try (Proxy proxy = Proxy.to(databases.port(), ONE_WAY)) {
        Map<String, Double> figures = tool.jvm(proxy.url(url), history).run();
        samples.add(tool.label(), figures);
        samples.add(tool.label(), ROUND_TRIPS, proxy.roundTrips());
      }
      double trips = samples.median(tool.label(), ROUND_TRIPS);
      report.row(
          tool.label(), samples.median(tool.label(), Tool.MAIN), trips, trips / history.count());
    }
    if (tools.contains(Tool.LOCKSTEP)) {
      double trips = samples.median(Tool.LOCKSTEP.label(), ROUND_TRIPS);
      double rest = trips - history.count();
      report.holds(
          "lockstep: one round trip for each migration and %.0f for all of the rest"
              .formatted(rest),
          rest >= 0 && rest < Math.max(40, history.count() / 10));
    }
    if (tools.containsAll(List.of(Tool.JDBC, Tool.LOCKSTEP))) {
      report.atMost(
          "lockstep / jdbc, " + Tool.MAIN,
          samples.ratio(Tool.LOCKSTEP.label(), Tool.JDBC.label(), Tool.MAIN),
          OF_JDBC);
    }
    return report;
  }
}
