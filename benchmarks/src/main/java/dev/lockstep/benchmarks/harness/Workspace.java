package dev.lockstep.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the files of a benchmark, which goes with {@link #close()}.
 *
 * @param root the folder
 */
public record Workspace(Path root) implements AutoCloseable {

  /**
   * Makes an empty one.
   *
   * @throws IOException if it can't be made
   */
  public static Workspace create() throws IOException {
    return new Workspace(Files.createTempDirectory("lockstep-benchmark"));
  }

  /**
   * Writes a file and the folders above it.
   *
   * @throws IOException if it can't be written
   */
  public Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /**
   * Deletes it with everything in it.
   *
   * @throws IOException if a file can't be deleted
   */
  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
