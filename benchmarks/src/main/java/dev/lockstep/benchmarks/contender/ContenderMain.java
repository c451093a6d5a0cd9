package dev.lockstep.benchmarks.contender;

import dev.lockstep.benchmarks.harness.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one contender once and tells how long it took and how much memory the JVM had. */
public final class ContenderMain {

  private ContenderMain() {}

  /** Takes the tool, the URL of the database and the folder of the migrations. */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    contender(Tool.valueOf(args[0])).run(args[1], args[2]);
    double elapsed = (System.nanoTime() - start) / 1e6;
    long now = System.currentTimeMillis();
    ChildJvm.tell(Tool.MAIN, elapsed);
    ChildJvm.tell(Tool.SINCE_START, (double) (now - jvmStart()));
    ChildJvm.tell(Tool.MEMORY, peakMemory());
  }

  private static long jvmStart() {
    return ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static Contender contender(Tool tool) {
    return switch (tool) {
      case BARE -> new LedgerSelect();
      case JDBC -> new PlainJdbc();
      case JDBC_JOOQ -> new PlainJdbcWithJooq();
      case LOCKSTEP -> new LockstepUpgrade();
      case FLYWAY -> new FlywayMigrate();
      case LIQUIBASE -> new LiquibaseUpdate();
      case EBEAN -> new EbeanMigrate();
    };
  }

  /** Returns the most memory that the process ever had, in MiB; 0 where Linux does not tell. */
  private static double peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    for (String line : lines) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return 0;
  }
}
