package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.SchemaChange;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of migrations as resources of a class path. */
final class MigrationIndexesTest {

  private static final String FIRST = "lockstep migrations 2\n";

  @TempDir Path folder;

  /** A migration that only its package sees. */
  static final class Hidden implements Migration {
    @Override
    public void upgrade(SchemaChange schema) {}

    @Override
    public void downgrade(SchemaChange schema) {}
  }

  /** A migration that can't be made. */
  static final class Failing implements Migration {
    Failing() {
      throw new IllegalStateException("no luck");
    }

    @Override
    public void upgrade(SchemaChange schema) {}

    @Override
    public void downgrade(SchemaChange schema) {}
  }

  private static MigrationEntry entry(String revision, Class<?> type) {
    return new MigrationEntry(revision, "", "1.0.0", "a\tb", "", "", type.getName(), "");
  }

  private static String index(String migrationsPackage, MigrationEntry... entries) {
    StringBuilder text = new StringBuilder(FIRST).append(migrationsPackage).append('\n');
    for (MigrationEntry entry : entries) {
      text.append(entry.format()).append('\n');
    }
    return text.toString();
  }

  /** Runs a test with one folder of classes for each of the resources. */
  private void with(Runnable test, String... resources) throws IOException {
    URL[] urls = new URL[resources.length];
    for (int i = 0; i < resources.length; i++) {
      Path root = folder.resolve("classes" + i);
      Path file = root.resolve(IndexResource.NAME);
      Files.createDirectories(file.getParent());
      Files.writeString(file, resources[i]);
      urls[i] = root.toUri().toURL();
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      test.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void takesTheOnlyOneAndMakesItsMigrations() throws IOException {
    MigrationEntry hidden = entry("r1", Hidden.class);
    with(
        () -> {
          MigrationIndex index = MigrationIndexes.find();
          assertThat(index.entries()).containsExactly(hidden);
          assertThat(index.create("r1")).isInstanceOf(Hidden.class);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> index.create("r2"))
              .withMessageContaining("r2");
        },
        index("app.migrations", hidden));
  }

  @Test
  void saysWhyAMigrationCannotBeMade() throws IOException {
    with(
        () -> {
          MigrationIndex index = MigrationIndexes.find();
          assertThatThrownBy(() -> index.create("r1")).hasMessageContaining("no luck");
          assertThatThrownBy(() -> index.create("r2"))
              .hasMessageContaining(MigrationIndexesTest.class.getName());
        },
        index("a", entry("r1", Failing.class), entry("r2", MigrationIndexesTest.class)));
  }

  @Test
  void refusesToChooseButTakesThatOfAPackage() throws IOException {
    MigrationEntry hidden = entry("r1", Hidden.class);
    with(
        () -> {
          assertThatThrownBy(MigrationIndexes::find)
              .isInstanceOf(LockstepException.class)
              .hasMessageContaining("LS3011")
              .hasMessageContaining("one.migrations, other.migrations");
          assertThat(MigrationIndexes.ofPackage("other.migrations").entries())
              .containsExactly(hidden);
          assertThatThrownBy(() -> MigrationIndexes.ofPackage("third"))
              .hasMessageContaining("LS3010")
              .hasMessageContaining("one.migrations, other.migrations");
        },
        index("one.migrations"),
        index("other.migrations", hidden));
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    for (String damaged : new String[] {"", "lockstep migrations 1\na\n", FIRST + "a\nr1\n"}) {
      with(
          () ->
              assertThatThrownBy(MigrationIndexes::find)
                  .isInstanceOf(LockstepException.class)
                  .hasMessageContaining("LS3010")
                  .hasMessageContaining(IndexResource.NAME),
          damaged);
    }
  }

  @Test
  void saysWhenThereIsNone() {
    assertThatThrownBy(MigrationIndexes::find).hasMessageContaining("LS3010");
    assertThatThrownBy(() -> MigrationIndexes.ofPackage("app.migrations"))
        .hasMessageContaining("LS3010");
  }
}
