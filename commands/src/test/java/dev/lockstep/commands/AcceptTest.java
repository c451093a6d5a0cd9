package dev.lockstep.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void openProject() {
    project = new Project(folder);
  }

  private void assertRefused(Accept accept, CommandError error) throws IOException {
    Map<String, String> before = project.content();
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(accept::run)
        .satisfies(e -> assertThat(e.error()).isEqualTo(error))
        .satisfies(e -> assertThat(e.suggestion()).isNotBlank())
        .withMessageStartingWith(error.code());
    assertThat(project.content()).isEqualTo(before);
  }

  @Test
  void makesTheDraftPermanent() throws IOException {
    project.writeDraft(Project.schema("prices"));

    AcceptResult result = project.accept("add adjusted Close 2").run();

    String name = "M20260115_1030_AddAdjustedClose2";
    assertThat(result.className()).isEqualTo("app.migrations." + name);
    assertThat(result.revision()).isEqualTo("20260115_1030");
    assertThat(project.migrations().resolve(name + ".java"))
        .hasContent(
            """
            /** Add adjusted Close 2. */
            @Revision(id = "20260115_1030")
            public final class M20260115_1030_AddAdjustedClose2 implements Migration {}
            """);
    Path up = project.sql().resolve("20260115_1030_add_adjusted_close_2.up.sql");
    assertThat(up).hasContent("-- Add adjusted Close 2, 20260115_1030\n");
    assertThat(project.sql().resolve("20260115_1030_add_adjusted_close_2.down.sql"))
        .hasContent("-- back\n");
    assertThat(project.committed())
        .isEqualTo(new Snapshot("20260115_1030", "1.1.0", Project.schema("prices")));
    assertThat(result.written()).hasSize(4).contains(project.snapshot(), up);
  }

  @Test
  void deletesTheDraftAndWhatItWasCompiledTo() throws IOException {
    project.writeDraft(Project.schema("prices"));

    AcceptResult result = project.accept("x").run();

    assertThat(result.deleted()).hasSize(8).noneMatch(Files::exists);
    assertThat(project.draft()).doesNotExist();
    assertThat(project.classes().resolve("app/migrations/DraftMigrations.class")).exists();
    assertThat(project.content().keySet()).noneMatch(path -> path.endsWith(".lockstep"));
  }

  @Test
  void hasNothingToAcceptTheSecondTime() throws IOException {
    project.writeDraft(Project.schema("prices"));
    project.accept("x").run();

    assertRefused(project.accept("x"), CommandError.NOTHING_TO_ACCEPT);
  }

  @Test
  void hasNothingToAcceptWhereTheProcessorEmptiedTheDraft() throws IOException {
    project.writeDraft(Project.schema("prices"));
    Project.write(project.draft().resolve("draft.properties"), "");

    assertRefused(project.accept("x"), CommandError.NOTHING_TO_ACCEPT);
  }

  @Test
  void countsOnWithinAMinute() throws IOException {
    project.writeDraft(Project.schema("a"));
    project.accept("one").run();
    project.writeDraft(Project.schema("a", "b"));

    assertThat(project.accept("two").run().revision()).isEqualTo("20260115_1031");
    assertThat(project.committed().head()).isEqualTo("20260115_1031");
  }

  @Test
  void refusesADraftOfAnotherSchema() throws IOException {
    project.writeDraft(Project.schema("a"));
    project.commit(new Snapshot("", "0.0.0", Project.schema("b")));

    assertRefused(project.accept("x"), CommandError.STALE_DRAFT);
  }

  @Test
  void refusesADraftOfAnotherHead() throws IOException {
    project.commit(new Snapshot("20260101_0000", "1.0.0", Project.schema()));
    project.writeDraft(Project.schema("a"));
    project.commit(new Snapshot("20260102_0000", "1.0.0", Project.schema()));

    assertRefused(project.accept("x"), CommandError.STALE_DRAFT);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "add-close",
        "übung",
        "a\nb",
        "x.y",
        "../x",
        "more than seventy two characters make the name of a class and of a file too long"
      })
  void refusesAnInvalidName(String name) throws IOException {
    project.writeDraft(Project.schema("a"));

    assertRefused(project.accept(name), CommandError.INVALID_NAME);
  }

  @Test
  void suggestsAName() throws IOException {
    project.writeDraft(Project.schema("a"));

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> project.accept(null).run())
        .withMessageContaining("-Dname=\"add adjusted close\"");
  }

  @Test
  void overwritesNothing() throws IOException {
    project.writeDraft(Project.schema("a"));
    Project.write(project.sql().resolve("20260115_1030_x.down.sql"), "mine");

    assertRefused(project.accept("x"), CommandError.FILE_EXISTS);
  }

  @Test
  void leavesNothingWhenItFailsInTheMiddle() throws IOException {
    project.writeDraft(Project.schema("a"));
    Project.write(project.sql(), "a file where the folder should be");

    assertRefused(project.accept("x"), CommandError.FILE_TROUBLE);
  }

  @Test
  void refusesADamagedSnapshot() throws IOException {
    project.writeDraft(Project.schema("a"));
    Project.write(project.snapshot(), "<<<<<<< HEAD\n");

    assertRefused(project.accept("x"), CommandError.UNREADABLE_SNAPSHOT);
  }

  @Test
  void refusesADamagedDraft() throws IOException {
    project.writeDraft(Project.schema("a"));
    Project.write(project.draft().resolve("draft.properties"), "base=1\n");

    assertRefused(project.accept("x"), CommandError.DAMAGED_DRAFT);
  }

  @Test
  void refusesADraftWithoutItsTemplates() throws IOException {
    project.writeDraft(Project.schema("a"));
    Files.delete(project.draft().resolve("up.sql"));

    assertRefused(project.accept("x"), CommandError.DAMAGED_DRAFT);
  }

  @Test
  void refusesToCountOnFromAHeadThatIsNoTime() throws IOException {
    project.commit(new Snapshot("next", "1.0.0", Project.schema()));
    project.writeDraft(Project.schema("a"));

    assertRefused(project.accept("x"), CommandError.REVISION_TAKEN);
  }

  @Test
  void renewsOnlyTheSnapshotWhereAnEntityMoved() throws IOException {
    Snapshot base = new Snapshot("20260101_0000", "1.0.0", Project.schema("a"));
    Snapshot next =
        new Snapshot(base.head(), base.version(), Project.moved(base.schema(), "app.B"));
    project.commit(base);
    project.writeDraft(base, next, false);

    AcceptResult result = project.accept(null).run();

    assertThat(result.written()).containsExactly(project.snapshot());
    assertThat(result.className()).isEmpty();
    assertThat(Files.readString(project.snapshot())).isEqualTo(SnapshotCodec.encode(next));
    assertThat(project.migrations()).doesNotExist();
    assertThat(project.draft()).doesNotExist();
  }

  @Test
  void foldsADeclarationThatIsTooLong() throws IOException {
    project.writeDraft(Project.schema("a"));

    String className = project.accept("x".repeat(60)).run().className();

    Path file = project.migrations().resolve(className.replace("app.migrations.", "") + ".java");
    assertThat(file).content().contains("x\n    implements Migration {}\n");
  }
}
