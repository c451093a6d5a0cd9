package dev.lockstep.runtime.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end, without a shell.
 *
 * @param exitCode its exit code
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 * @param inTime whether it ended by itself; otherwise it was ended
 */
record Program(int exitCode, String output, String errors, boolean inTime) {

  private static final int ENDED = -1;

  static Program run(List<String> words, Map<String, String> environment, Duration timeout)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("lockstep", ".out");
    Path errors = Files.createTempFile("lockstep", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectInput(ProcessBuilder.Redirect.from(output.toFile()))
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      boolean inTime = true;
      Process process = builder.start();
      try {
        inTime = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      int exitCode = inTime ? process.exitValue() : ENDED;
      return new Program(exitCode, read(output), read(errors), inTime);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }

  /** A program may write in any encoding. */
  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
