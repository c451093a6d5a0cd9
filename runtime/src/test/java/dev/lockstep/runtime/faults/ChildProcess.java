package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process of {@link FaultedRunner}, which {@link #close} kills as {@code kill -9} does. */
final class ChildProcess implements AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final Writer in;
  private final Map<String, String> last = new ConcurrentHashMap<>();

  private ChildProcess(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
  }

  static ChildProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home", "") + File.separator + "bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path", ""),
                FaultedRunner.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ChildProcess child = new ChildProcess(process);
    Thread reader = new Thread(child::read, "child-" + process.pid());
    reader.setDaemon(true);
    reader.start();
    return child;
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", 3);
        if (words.length > 1) {
          last.put(words[1], line);
        }
      }
    } catch (IOException e) {
      last.put("", "Killed: " + e.getMessage());
    }
  }

  long pid() {
    return process.pid();
  }

  /** Has the recipe of a database run up to a call, under a name. */
  void run(String id, Victim victim, int call) throws IOException {
    TestDatabase database = victim.database();
    send(
        String.join(
            " ",
            "RUN",
            id,
            victim.recipe().name(),
            String.valueOf(call),
            database.jdbcUrl(),
            database.user(),
            database.password()));
  }

  /** Lets it make the call. */
  void go(String id) throws IOException {
    send("GO " + id);
  }

  private void send(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  /** Returns the last line about a run; empty when there is none. */
  String last(String id) {
    return last.getOrDefault(id, "");
  }

  /** Waits for a line about a run and returns it. */
  String await(String id, String... words) throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      String line = last(id);
      for (String word : words) {
        if (line.startsWith(word)) {
          return line;
        }
      }
      assertThat(System.nanoTime() - start).as("%s: %s", id, line).isLessThan(PATIENCE_NANOS);
      assertThat(process.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
