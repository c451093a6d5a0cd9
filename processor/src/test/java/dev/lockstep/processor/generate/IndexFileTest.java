package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

  private static final String HOSTILE =
      "tab\t, line\n\r, back\\slash \\n, \"quotes\" $S \ud83d\ude80 \u2028 \u0000";

  @TempDir Path folder;

  private static IndexEntry entry(String revision, String parent, String description) {
    return new IndexEntry(
        revision,
        parent,
        "1.2.0",
        description,
        "sha256:" + "a".repeat(64),
        "sha256:" + "b".repeat(64),
        "app.migrations.M" + revision,
        "c".repeat(64) + revision,
        revision.equals("1") ? "EXPAND" : "CONTRACT");
  }

  @Test
  void writesWhatTheRuntimeReads() throws IOException {
    List<IndexEntry> entries = List.of(entry("1", "", ""), entry("2", "1", HOSTILE));
    new SourceFolder(folder)
        .compile(filer -> new IndexFile(filer).write("app.migrations", entries));

    String[] lines =
        Files.readString(folder.resolve("classes").resolve(IndexFile.NAME)).split("\n", -1);

    assertThat(lines).hasSize(5).startsWith("lockstep migrations 2", "app.migrations").endsWith("");
    for (int i = 0; i < 2; i++) {
      IndexEntry expected = entries.get(i);
      assertThat(MigrationEntry.parse(lines[i + 2]))
          .isEqualTo(
              new MigrationEntry(
                  expected.revision(),
                  expected.parent(),
                  expected.version(),
                  expected.description(),
                  expected.before(),
                  expected.after(),
                  expected.className(),
                  expected.sourceDigest(),
                  Phase.valueOf(expected.phase())));
    }
  }

  @Test
  void givesTheDigestsBackToTheNextCompile() throws IOException {
    new SourceFolder(folder)
        .compile(filer -> assertThat(new IndexFile(filer).readDigests()).isEmpty());
    new SourceFolder(folder)
        .compile(filer -> new IndexFile(filer).write("a", List.of(entry("1", "", HOSTILE))));

    new SourceFolder(folder)
        .compile(
            filer ->
                assertThat(new IndexFile(filer).readDigests())
                    .isEqualTo(Map.of("app.migrations.M1", "c".repeat(64) + "1")));
  }
}
