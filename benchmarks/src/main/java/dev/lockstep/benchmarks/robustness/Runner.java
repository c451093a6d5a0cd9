package dev.lockstep.benchmarks.robustness;

import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.history.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that upgrades a database. Closing kills it.
 *
 * @param process the process, ready and waiting
 */
record Runner(Process process) implements AutoCloseable {

  /** Starts a JVM and waits until it is ready. */
  static Runner ready(String url, History history) throws IOException {
    List<String> classPath = new ArrayList<>(ClassPath.all());
    classPath.add(history.jar().toString());
    ChildJvm jvm =
        new ChildJvm(
            classPath,
            List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
            RunnerMain.class.getName(),
            List.of(url));
    Process process = jvm.start();
    if (!RunnerMain.READY.equals(process.inputReader().readLine())) {
      throw new IOException("The runner did not start");
    }
    return new Runner(process);
  }

  /** Lets it begin. */
  void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Waits for its end and returns its figures. */
  Map<String, Double> end() throws IOException, InterruptedException {
    Map<String, Double> figures = ChildJvm.figures(process);
    if (process.waitFor() != 0) {
      throw new IOException("A runner ended with " + process.exitValue());
    }
    return figures;
  }

  /** Kills it, as kill -9 does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
