package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of migrations as services. */
final class IndexesTest {

  /** An index. */
  public static class First implements MigrationIndex {
    @Override
    public List<MigrationEntry> entries() {
      return List.of();
    }

    @Override
    public Migration create(String revision) {
      throw new IllegalArgumentException(revision);
    }
  }

  /** Another index. */
  public static final class Second extends First {}

  private static void withServices(Path folder, String lines, Runnable test) throws IOException {
    Path file = folder.resolve("META-INF/services/" + MigrationIndex.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      test.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void takesTheOnlyOne(@TempDir Path folder) throws IOException {
    withServices(
        folder, First.class.getName(), () -> assertThat(Indexes.find()).isInstanceOf(First.class));
  }

  @Test
  void refusesToChoose(@TempDir Path folder) throws IOException {
    withServices(
        folder,
        First.class.getName() + "\n" + Second.class.getName(),
        () ->
            assertThatThrownBy(Indexes::find)
                .isInstanceOf(LockstepException.class)
                .hasMessageContaining("LS3011")
                .hasMessageContaining(First.class.getName() + ", " + Second.class.getName()));
  }

  @Test
  void saysWhenThereIsNone() {
    assertThatThrownBy(Indexes::find).hasMessageContaining("LS3010");
  }
}
