package dev.lockstep.benchmarks.startup;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A start with nothing to do, in fresh JVMs: every tool has applied all migrations before. Options:
 * {@code --migrations}, {@code --runs}, {@code --tools}.
 */
public final class StartupBenchmark implements Benchmark {

  private static final double OF_BARE = 2;
  private static final double OF_FLYWAY = 0.1;

  /** Makes it. */
  public StartupBenchmark() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    List<Tool> tools =
        arguments
            .list("tools", List.of("BARE", "LOCKSTEP", "FLYWAY", "LIQUIBASE", "EBEAN"))
            .stream()
            .map(Tool::valueOf)
            .toList();
    try (Workspace workspace = Workspace.create();
        Databases databases = Databases.start()) {
      History history = History.write(workspace, "history", arguments.number("migrations", 1000));
      Map<Tool, String> urls = apply(tools, databases, history);
      Samples samples = measure(tools, urls, history, arguments.number("runs", 7));
      Report report = report(tools, samples, history);
      if (tools.contains(Tool.LOCKSTEP)) {
        addFacts(report, workspace, databases, urls, history);
      }
      report.print(System.out);
    }
  }

  private static Map<Tool, String> apply(List<Tool> tools, Databases databases, History history)
      throws Exception {
    Map<Tool, String> urls = new EnumMap<>(Tool.class);
    for (Tool tool : tools) {
      if (tool != Tool.BARE) {
        String url = databases.fresh(tool.label());
        tool.jvm(url, history).run();
        urls.put(tool, url);
      }
    }
    urls.put(Tool.BARE, urls.getOrDefault(Tool.LOCKSTEP, ""));
    return urls;
  }

  private static Samples measure(
      List<Tool> tools, Map<Tool, String> urls, History history, int runs) throws Exception {
    Samples samples = new Samples();
    for (int run = 0; run < runs; run++) {
      for (Tool tool : tools) {
        Map<String, Double> figures = tool.jvm(urls.getOrDefault(tool, ""), history).run();
        if (run > 0 || runs == 1) {
          samples.add(tool.label(), figures);
        }
      }
    }
    return samples;
  }

  private static Report report(List<Tool> tools, Samples samples, History history) {
    Report report =
        new Report(
            "Start with nothing to do, " + history.count() + " migrations applied, medians in ms",
            "",
            "in main",
            "since JVM start",
            "whole process");
    for (Tool tool : tools) {
      report.row(
          tool.label(),
          samples.median(tool.label(), Tool.MAIN),
          samples.median(tool.label(), Tool.SINCE_START),
          samples.median(tool.label(), ChildJvm.PROCESS));
    }
    for (String figure : List.of(Tool.MAIN, Tool.SINCE_START, ChildJvm.PROCESS)) {
      compare(report, samples, tools, Tool.BARE, figure, OF_BARE);
      compare(report, samples, tools, Tool.FLYWAY, figure, OF_FLYWAY);
    }
    return report;
  }

  private static void compare(
      Report report, Samples samples, List<Tool> tools, Tool base, String figure, double target) {
    if (tools.contains(base) && tools.contains(Tool.LOCKSTEP)) {
      report.atMost(
          "lockstep / " + base.label() + ", " + figure,
          samples.ratio(Tool.LOCKSTEP.label(), base.label(), figure),
          target);
    }
  }

  /** Looks at the wire and at the classes that the JVM loads. */
  private static void addFacts(
      Report report,
      Workspace workspace,
      Databases databases,
      Map<Tool, String> urls,
      History history)
      throws Exception {
    String url = urls.getOrDefault(Tool.LOCKSTEP, "");
    int port = databases.port();
    int connected;
    try (Proxy proxy = Proxy.to(port, Duration.ZERO)) {
      Databases.connect(proxy.url(url)).close();
      connected = proxy.statements();
    }
    Path log = workspace.root().resolve("classes.log");
    try (Proxy proxy = Proxy.to(port, Duration.ZERO)) {
      Tool.LOCKSTEP.jvm(proxy.url(url), history).with("-Xlog:class+load:file=" + log).run();
      report.holds("connections: " + proxy.connections(), proxy.connections() == 1);
      int statements = proxy.statements() - connected;
      report.holds("statements after connecting: " + statements, statements == 1);
    }
    long jooq = count(log, " org.jooq.");
    report.holds("classes of jOOQ loaded: " + jooq, jooq == 0);
    long migrations = count(log, ".migrations.M");
    report.holds("classes of migrations loaded: " + migrations, migrations == 0);
  }

  private static long count(Path log, String text) throws Exception {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }
}
