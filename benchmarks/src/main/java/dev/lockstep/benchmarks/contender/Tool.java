package dev.lockstep.benchmarks.contender;

import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tool, with the jars that it needs and no other. */
public enum Tool {
  /** Connects and reads the ledger of Lockstep. */
  BARE(""),
  /** Applies migrations by java.sql. */
  JDBC(""),
  /** The same, and runs a query by jOOQ. */
  JDBC_JOOQ("jooq|reactive-streams|r2dbc|slf4j"),
  /** Lockstep. */
  LOCKSTEP("lockstep-(runtime|core)|jooq|reactive-streams|r2dbc|slf4j|jspecify"),
  /** Flyway. */
  FLYWAY("flyway|jackson|gson|slf4j"),
  /** Liquibase. */
  LIQUIBASE("liquibase|opencsv|snakeyaml|commons-|jaxb|jakarta|slf4j"),
  /** The migrations of Ebean. */
  EBEAN("ebean|avaje|classpath-scanner|slf4j|jspecify");

  /** The figure: milliseconds inside main. */
  public static final String MAIN = "main_ms";

  /** The figure: milliseconds from the start of the JVM to the end of the work. */
  public static final String SINCE_START = "since_start_ms";

  /** The figure: the most memory that the process had, in MiB. */
  public static final String MEMORY = "peak_mib";

  private final String jars;

  Tool(String jars) {
    this.jars = jars;
  }

  /** Returns its name as reports show it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a JVM that runs it on a database. */
  public ChildJvm jvm(String url, History history) {
    List<String> classPath = new ArrayList<>(ClassPath.of("lockstep-benchmarks", "postgresql"));
    if (!jars.isEmpty()) {
      classPath.addAll(ClassPath.of(jars));
    }
    if (this == LOCKSTEP) {
      classPath.add(history.jar().toString());
    }
    List<String> options =
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Djava.util.logging.config.file=" + history.folder().resolve("logging.properties"));
    return new ChildJvm(
        classPath,
        options,
        ContenderMain.class.getName(),
        List.of(name(), url, history.folder().toString()));
  }
}
