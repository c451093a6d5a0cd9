package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.testing.compile.JavaFileObjects;
import dev.lockstep.core.lint.ServerVersions;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.migration.Migration;
import dev.lockstep.migration.SchemaChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftWriterTest {

  private static final String CLASS = "M20260115_1030_ConvertActions";

  @TempDir Path folder;

  private SourceFolder write(DraftRequest request) throws IOException {
    SourceFolder sources = new SourceFolder(folder);
    sources.compile(filer -> new DraftWriter(filer).write(request));
    return sources;
  }

  private static String accepted(String template) {
    return template
        .replace("@REVISION@", "20260115_1030")
        .replace("@CLASS@", CLASS)
        .replace("@DESCRIPTION@", "Convert actions");
  }

  @Test
  void draftsTheFirstMigration() throws IOException, FormatterException {
    SourceFolder sources = write(Signals.initial("Trading signals"));

    String source = accepted(sources.draftText("migration.java.txt"));
    GoldenFile.assertEqual("first-migration.java.txt", source);
    GoldenFile.assertEqual("first-migration.up.sql", accepted(sources.draftText("up.sql")));
    assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
  }

  @Test
  void draftsAConversion() throws IOException, FormatterException {
    SourceFolder sources = write(Signals.second());

    String source = accepted(sources.draftText("migration.java.txt"));
    GoldenFile.assertEqual("conversion.java.txt", source);
    GoldenFile.assertEqual("conversion.down.sql", accepted(sources.draftText("down.sql")));
    assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
  }

  @Test
  void recordsThePlan() throws IOException, ReflectiveOperationException {
    DraftRequest request = Signals.second();
    String source = accepted(write(request).draftText("migration.java.txt"));
    Migration migration =
        CompiledSources.compile(
                List.of(JavaFileObjects.forSourceString("app.migrations." + CLASS, source)))
            .instance("app.migrations." + CLASS, Migration.class);

    SchemaChange upgrade = new SchemaChange();
    migration.upgrade(upgrade);
    SchemaChange downgrade = new SchemaChange();
    migration.downgrade(downgrade);

    assertThat(upgrade.operations()).isEqualTo(request.plan().upgrade());
    assertThat(downgrade.operations()).isEqualTo(request.plan().downgrade());
  }

  @Test
  void writesADraftThatNoIndexTakesUp() throws IOException, FormatterException {
    SourceFolder sources = write(Signals.second());

    Path file = sources.generated().resolve("app/migrations/DraftMigration.java");
    String source = Files.readString(file);
    assertThat(source)
        .doesNotContain("@Revision")
        .doesNotContain("CLASS")
        .doesNotContain("REVISION");
    assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
  }

  @Test
  void saysWhereItStarts() throws IOException {
    SourceFolder sources = write(Signals.second());

    assertThat(sources.draftText("draft.properties"))
        .contains("base=sha256:")
        .contains("\nbaseHead=20260110_0900\n")
        .contains("\npackage=app.migrations\n")
        .contains("\nnextVersion=2.0.0\n")
        .contains("\nschemaChanged=true\n");
    assertThat(sources.draftText("schema.snapshot")).contains("\nhead @REVISION@\n");
  }

  @Test
  void isTheSameEachTime() throws IOException {
    SourceFolder once = new SourceFolder(folder.resolve("once"));
    once.compile(filer -> new DraftWriter(filer).write(Signals.second()));
    SourceFolder again = new SourceFolder(folder.resolve("again"));
    again.compile(filer -> new DraftWriter(filer).write(Signals.second()));

    for (String name :
        List.of(
            "draft.properties", "migration.java.txt", "schema.snapshot", "up.sql", "down.sql")) {
      assertThat(once.draftText(name)).isEqualTo(again.draftText(name));
    }
  }

  @Test
  void keepsTextThatLooksLikeAPlaceholder() throws IOException {
    SourceFolder sources = write(Signals.initial("@CLASS@ and @REVISION_@ LOCKSTEP_CLASS"));

    assertThat(sources.draftText("draft.properties")).contains("\nmark=__\n");
    assertThat(sources.draftText("migration.java.txt"))
        .contains("public final class @CLASS__@ implements")
        .contains("\"@CLASS@ and @REVISION_@ LOCKSTEP_CLASS\"");
  }

  @Test
  void writesOnlyTheSnapshotWhereAnEntityMoved() throws IOException {
    DraftRequest request = Signals.moved();
    SourceFolder sources = write(request);

    assertThat(sources.draft("migration.java.txt")).doesNotExist();
    assertThat(sources.generated().resolve("app")).doesNotExist();
    assertThat(sources.draftText("draft.properties")).contains("schemaChanged=false");
    Snapshot committed = request.committed();
    assertThat(SnapshotCodec.decode(sources.draftText("schema.snapshot")))
        .isEqualTo(new Snapshot(committed.head(), committed.version(), request.declared()));
  }

  @Test
  void discardsAnEarlierDraft() throws IOException {
    SourceFolder sources = write(Signals.second());

    sources.compile(filer -> assertThat(new DraftWriter(filer).discard()).isTrue());
    sources.compile(filer -> assertThat(new DraftWriter(filer).discard()).isFalse());

    assertThat(sources.draft("draft.properties")).isEmptyFile();
  }

  @Test
  void refusesAPlanWithProblems() {
    DraftRequest request = Signals.second();
    DraftRequest undecided =
        new DraftRequest(
            Planner.plan(
                request.committed().schema(), request.declared(), Intent.builder().build()),
            request.committed(),
            request.declared(),
            "app",
            null,
            List.of(),
            ServerVersions.SUPPORTED,
            false);

    assertThatThrownBy(() -> write(undecided))
        .hasRootCauseMessage("There is no draft of a plan with problems");
  }
}
