package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.testing.compile.JavaFileObjects;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexWriterTest {

  private static final int CLASSES = 10;

  @TempDir Path folder;

  private static IndexEntry entry(int number, String description) {
    return new IndexEntry(
        revision(number),
        number == 0 ? "" : revision(number - 1),
        "1." + number + ".0",
        description,
        "sha256:" + "a".repeat(64),
        "sha256:" + "b".repeat(64),
        "app.migrations." + className(number),
        "c".repeat(64));
  }

  private static String revision(int number) {
    return String.format("2026%04d_%04d", number / 1000, number % 1000);
  }

  private static String className(int number) {
    return "M" + number % CLASSES;
  }

  private static JavaFileObject migration(int number) {
    return JavaFileObjects.forSourceLines(
        "app.migrations." + className(number),
        "package app.migrations;",
        "public final class "
            + className(number)
            + " implements dev.lockstep.migration.Migration {",
        "  @Override public void upgrade(dev.lockstep.migration.SchemaChange schema) {}",
        "  @Override public void downgrade(dev.lockstep.migration.SchemaChange schema) {}",
        "}");
  }

  private static CompiledSources compile(List<IndexEntry> entries) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(IndexWriter.file("app.migrations", entries).toJavaFileObject());
    for (int i = 0; i < CLASSES; i++) {
      sources.add(migration(i));
    }
    return CompiledSources.compile(sources);
  }

  private static MigrationIndex index(CompiledSources compiled)
      throws ReflectiveOperationException {
    return compiled.instance("app.migrations.LockstepIndex", MigrationIndex.class);
  }

  @Test
  void findsOneOfThousandsWithoutLoadingTheOthers() throws ReflectiveOperationException {
    List<IndexEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      entries.add(entry(i, "change number " + i));
    }
    CompiledSources compiled = compile(entries);
    MigrationIndex index = index(compiled);

    assertThat(index.entries()).hasSize(3_000);
    assertThat(index.entries().get(2_345).parent()).isEqualTo(revision(2_344));
    assertThat(compiled.hasLoaded("app.migrations.LockstepIndex$Instances0")).isFalse();
    assertThat(index.create(revision(2_345)).getClass().getSimpleName()).isEqualTo("M5");
    assertThat(compiled.hasLoaded("app.migrations.M5")).isTrue();
    assertThat(compiled.hasLoaded("app.migrations.M4")).isFalse();
  }

  @Test
  void keepsEveryField() throws ReflectiveOperationException {
    String hostile = "tab\t, line\n\r, back\\slash \\n, \"quotes\" $S 🚀 \u2028 \u0000 \ud800";
    List<IndexEntry> entries = List.of(entry(0, ""), entry(1, hostile));

    List<MigrationEntry> read = index(compile(entries)).entries();

    for (int i = 0; i < 2; i++) {
      IndexEntry expected = entries.get(i);
      assertThat(read.get(i))
          .isEqualTo(
              new MigrationEntry(
                  expected.revision(),
                  expected.parent(),
                  expected.version(),
                  expected.description(),
                  expected.before(),
                  expected.after(),
                  expected.className(),
                  expected.sourceDigest()));
    }
  }

  @Test
  void splitsConstantsByTheirBytes() throws ReflectiveOperationException {
    List<IndexEntry> entries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      entries.add(entry(i, "🚀".repeat(5_000)));
    }

    assertThat(index(compile(entries)).entries()).hasSize(50);
  }

  @Test
  void canBeEmpty() throws ReflectiveOperationException {
    MigrationIndex index = index(compile(List.of()));

    assertThat(index.entries()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.create("20260115_1030"))
        .withMessageContaining("20260115_1030");
  }

  @Test
  void registersTheService() throws IOException {
    new SourceFolder(folder)
        .compile(filer -> new IndexWriter(filer).write("app.migrations", List.of()));

    assertThat(folder.resolve("classes/META-INF/services/dev.lockstep.migration.MigrationIndex"))
        .hasContent("app.migrations.LockstepIndex\n");
    assertThat(Files.exists(folder.resolve("classes/app/migrations/LockstepIndex.class"))).isTrue();
  }
}
