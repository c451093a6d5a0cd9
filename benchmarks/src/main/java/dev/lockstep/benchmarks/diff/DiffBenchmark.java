package dev.lockstep.benchmarks.diff;

import dev.lockstep.benchmarks.Benchmark;
import dev.lockstep.benchmarks.harness.Arguments;
import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.harness.Databases;
import dev.lockstep.benchmarks.harness.Report;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.read.CatalogReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reading a database of many tables, beside pg_dump of the same one; planning many changed tables;
 * and the whole program {@code lockstep diff} in fresh JVMs. Options: {@code --tables}, {@code
 * --changed}, {@code --cold}, {@code --runs}. pg_dump is run where {@code lockstep.pg_dump} names
 * it and it is no older than the server.
 */
public final class DiffBenchmark implements Benchmark {

  private static final int BATCH = 100;

  /** Makes it. */
  public DiffBenchmark() {}

  @Override
  public void run(Arguments arguments) throws Exception {
    try (Databases databases = Databases.start()) {
      Report report = new Report("Reading and comparing databases (ms)", "what", "first", "again");
      read(databases, arguments.number("tables", 10_000), report);
      plan(databases, arguments.number("changed", 1000), report);
      cold(databases, arguments.number("cold", 100), arguments.number("runs", 7), report);
      report.print(System.out);
    }
  }

  private static void read(Databases databases, int tables, Report report) throws Exception {
    String url = databases.fresh("many");
    create(url, tables, "integer");
    double first = time(() -> catalog(url));
    double again = time(() -> catalog(url));
    report.row("introspection of " + tables + " tables", first, again);
    report.atMost("introspection of " + tables + " tables, first time, in s", first / 1000, 10);
    String program = System.getProperty("lockstep.pg_dump");
    if (program != null) {
      double dump = time(() -> dump(program, url));
      report.row("pg_dump --schema-only of the same", dump, time(() -> dump(program, url)));
      report.row("introspection, as a part of pg_dump", first / dump, again / dump);
    }
  }

  private static void plan(Databases databases, int tables, Report report) throws Exception {
    String before = databases.fresh("before");
    String after = databases.fresh("after");
    create(before, tables, "integer");
    create(after, tables, "bigint");
    Catalog from = catalog(before);
    Catalog to = catalog(after);
    double first = time(() -> CatalogPlanner.plan(from, to));
    report.row("plan of " + tables + " changed tables", first, time(() -> plan(from, to)));
    report.atMost("plan of " + tables + " changed tables, first time, in s", first / 1000, 2);
  }

  private static Object plan(Catalog from, Catalog to) {
    return CatalogPlanner.plan(from, to);
  }

  private static void cold(Databases databases, int tables, int runs, Report report)
      throws Exception {
    String before = databases.fresh("cold_before");
    String after = databases.fresh("cold_after");
    create(before, tables, "integer");
    create(after, tables, "bigint");
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(time(() -> program(before, after)));
    }
    double first = times.get(0);
    double middle = times.stream().sorted().toList().get(runs / 2);
    report.row("lockstep diff of 2 times " + tables + " tables, whole JVM", first, middle);
    report.atMost("lockstep diff of 2 times " + tables + " tables, in s", middle / 1000, 1);
  }

  private static Object program(String from, String to) throws Exception {
    List<String> jars =
        ClassPath.of("lockstep-cli", "lockstep-catalog", "lockstep-core", "picocli", "postgresql");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, jars),
                "dev.lockstep.cli.Main",
                "diff",
                "--from",
                from,
                "--to",
                to)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return finished(process, 1);
  }

  private static Object dump(String program, String url) throws Exception {
    Process process =
        new ProcessBuilder(program, "--schema-only", "--dbname=" + url.replace("jdbc:", ""))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return finished(process, 0);
  }

  private static Object finished(Process process, int wanted) throws Exception {
    int code = process.waitFor();
    if (code != wanted) {
      throw new IOException("The program ended with " + code + " instead of " + wanted);
    }
    return code;
  }

  private static void create(String url, int tables, String type) throws SQLException {
    try (Connection connection = Databases.connect(url);
        Statement statement = connection.createStatement()) {
      for (int first = 0; first < tables; first += BATCH) {
        StringBuilder sql = new StringBuilder();
        for (int t = first; t < Math.min(tables, first + BATCH); t++) {
          table(t, type, sql);
        }
        statement.execute(sql.toString());
      }
    }
  }

  private static void table(int number, String type, StringBuilder sql) {
    String name = "public.t" + number;
    sql.append("CREATE TABLE ").append(name);
    sql.append(" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a ").append(type);
    sql.append(" NOT NULL DEFAULT 0, b text, c timestamptz DEFAULT now(), d numeric(10,2),");
    sql.append(" e jsonb, f varchar(20) UNIQUE, g date, h boolean, i uuid, CHECK (d > 0));");
    sql.append("CREATE INDEX ON ").append(name).append(" (b, c);");
  }

  private static Catalog catalog(String url) throws SQLException {
    try (Connection connection = Databases.connect(url)) {
      return CatalogReader.read(connection);
    }
  }

  /** Something to measure. */
  private interface Work {
    Object run() throws Exception;
  }

  private static double time(Work work) throws Exception {
    long start = System.nanoTime();
    if (work.run() == null) {
      throw new IllegalStateException("There is no result");
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
