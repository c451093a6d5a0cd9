package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with what the output looked like when somebody last read it. {@code
 * -Dlockstep.golden.update=true} writes it anew, for a person to read; CI never does.
 */
final class GoldenFile {

  private static final Path FOLDER = Path.of("src/test/resources/dev/lockstep/processor/generate");

  private GoldenFile() {}

  static void assertEqual(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("lockstep.golden.update")) {
      assertThat(System.getenv("CI")).as("CI does not update golden files").isNull();
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
