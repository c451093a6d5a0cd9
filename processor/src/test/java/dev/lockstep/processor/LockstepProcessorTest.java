package dev.lockstep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.processor.history.SourceDigest;
import dev.lockstep.processor.read.ReadModel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockstepProcessorTest {

  private static final String DRAFT = "META-INF/lockstep/draft/";

  @TempDir Path folder;

  @Test
  void draftsTheFirstSchemaAndIsSilentOnceThatIsCommitted() throws IOException {
    Compilation first = compile(Sources.entity("String name;"));

    assertThat(first.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(first.generatedSourceFile("shop.migrations.DraftMigration")).isPresent();
    String snapshot = generated(first, DRAFT + "schema.snapshot");
    assertThat(snapshot).contains("shop.T");

    Compilations.commit(folder, ReadModel.schema(Sources.entity("String name;")));
    Compilation second = compile(Sources.entity("String name;"));

    assertThat(second.diagnostics()).isEmpty();
    assertThat(second.generatedSourceFile("shop.migrations.DraftMigration")).isEmpty();
    assertThat(second.generatedSourceFiles()).isEmpty();
    assertThat(index(second)).isEqualTo("lockstep migrations 2\nshop.migrations\n");
  }

  @Test
  void doesNothingInAProjectWithoutEntities() {
    Compilation compilation =
        compile("class Plain { @Override public String toString() { return \"\"; } }");

    assertThat(Compilations.reported(compilation)).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }

  @Test
  void pendingChangesAreErrorsOrNothingByOption() {
    Compilation asErrors = compile(Sources.entity(""), "-Alockstep.pending=error");
    Compilation off = compile(Sources.entity(""), "-Alockstep.pending=off");

    assertThat(asErrors.errors()).isNotEmpty().allMatch(e -> e.getMessage(null).contains("LS20"));
    assertThat(off.diagnostics()).isEmpty();
    assertThat(off.generatedSourceFile("shop.migrations.DraftMigration")).isEmpty();
  }

  @Test
  void worksWithProcOnly() {
    Compilation compilation = compile(Sources.entity("int n;"), "-proc:only");

    assertThat(Compilations.reported(compilation)).anyMatch(line -> line.contains("LS2021"));
    assertThat(compilation.generatedSourceFile("shop.migrations.DraftMigration")).isPresent();
  }

  @Test
  void aClassThatThisCompileDoesNotSeeIsNotDropped() throws IOException {
    String marked =
        """
        package shop; import dev.lockstep.annotations.*; import org.jspecify.annotations.*;
        @Table @NullMarked @RenamedFrom("older") class Other {
          @Id @Identity Long id;
          @Nullable String note;
          String text;
          @Convert(otherwise = "A") Kind kind;
          enum Kind { @EnumLabel("first one") A, B }
        }
        """
            .replace("otherwise = \"A\"", "otherwise = \"B\"");
    String entity = Sources.entity("int n;");
    Compilations.commit(folder, ReadModel.schema(marked, entity));
    Path classes = classesOf(Sources.files(marked, entity));

    Compilation partial =
        Compilations.compiler(folder)
            .withClasspath(withClasspath(classes))
            .compile(Sources.files(entity));

    assertThat(partial.diagnostics()).isEmpty();
  }

  @Test
  void whatAMigrationAcceptsIsNotJudgedWhereItsSourceIsNotSeen() throws IOException {
    String entity = Sources.entity("int n;");
    String migration =
        migration("1", "", "", "")
            .replace(
                "@Revision",
                "@dev.lockstep.annotations.SuppressHazard(value = \"cluster\", reason = \"r\")\n"
                    + "@Revision");
    Compilations.commit(folder, new Snapshot("1", "1.0.0", ReadModel.schema(entity)));
    Path classes = classesOf(Sources.files(migration));

    Compilation partial =
        Compilations.compiler(folder, "-Alockstep.migrations=shop.migrations")
            .withClasspath(withClasspath(classes))
            .compile(Sources.files(entity));

    assertThat(partial.diagnostics()).isEmpty();
    assertThat(index(partial)).contains("\n1\t");
  }

  @Test
  void aClassThatIsNoEntityAnyMoreDropsItsTable() throws IOException {
    String entity = Sources.entity("int n;");
    String other = "@Table class Other { @Id long id; }";
    Compilations.commit(folder, ReadModel.schema(other, entity));
    Path classes = classesOf(Sources.files("class Other { long id; }"));

    Compilation partial =
        Compilations.compiler(folder)
            .withClasspath(withClasspath(classes))
            .compile(Sources.files(entity));

    assertThat(Compilations.reported(partial)).anyMatch(line -> line.contains("LS2004"));
  }

  @Test
  void seesEntitiesThatAnotherProcessorGenerates() {
    Compilation compilation =
        Compilations.compiler(folder)
            .withProcessors(new GeneratingProcessor(), new LockstepProcessor())
            .compile(
                Sources.files(Sources.entity("@References(entity = Generated.class) long other;")));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Compilations.reported(compilation))
        .anyMatch(line -> line.contains("table generated: created"))
        .anyMatch(line -> line.contains("table t: created"));
  }

  @Test
  void indexesMigrationsOfThisCompileAndOfEarlierOnes() throws IOException {
    String entity = Sources.entity("");
    String before = Fingerprint.of(Schema.empty());
    String after = Fingerprint.of(ReadModel.schema(entity));
    String first = migration("1", "", before, after);
    String second = migration("2", "1", after, after);
    Compilations.commit(folder, new Snapshot("2", "1.0.0", ReadModel.schema(entity)));
    Path classes = classesOf(Sources.files(entity, first, second));

    Compilation partial =
        Compilations.compiler(folder)
            .withClasspath(withClasspath(classes))
            .compile(Sources.files(entity, second));

    assertThat(partial.diagnostics()).isEmpty();
    assertThat(index(partial))
        .containsSubsequence("shop.migrations.M1", "shop.migrations.M2")
        .contains(SourceDigest.of(second));
  }

  @Test
  void keepsTheMigrationsWhereTheyAre() {
    String entity = Sources.entity("");
    String elsewhere = "package other; @dev.lockstep.annotations.Table class U { int n; }";
    String first = migration("1", "", "", "");
    Compilations.commit(folder, new Snapshot("1", "1.0.0", ReadModel.schema(entity)));

    Compilation compilation = compile(List.of(entity, elsewhere, first));

    assertThat(compilation.generatedSourceFile("shop.migrations.DraftMigration")).isPresent();
  }

  @Test
  void findsTheSnapshotOfTheProjectThatIsCompiled() throws IOException {
    Path project = Files.createDirectories(folder.resolve("app"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Path snapshot = project.resolve("src/main/lockstep/schema.snapshot");
    Files.createDirectories(snapshot.getParent());
    Files.writeString(
        snapshot,
        SnapshotCodec.encode(new Snapshot("", "0.0.0", ReadModel.schema(Sources.entity("")))));
    Path classes = Files.createDirectories(project.resolve("target/classes"));

    List<String> reported = OnDisk.compile(classes, folder, Sources.entity("int n;"));

    assertThat(reported).anyMatch(line -> line.contains("column t.n: added"));
    assertThat(reported).noneMatch(line -> line.contains("table t: created"));
  }

  @Test
  void emptiesTheDraftOfAnEarlierCompileOnceNothingIsPending() throws IOException {
    Path project = Files.createDirectories(folder.resolve("app"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    Path draft = folder.resolve(DRAFT + "draft.properties");
    OnDisk.compile(classes, folder, Sources.entity("int n;"));
    assertThat(draft).isNotEmptyFile();
    Path snapshot = project.resolve("src/main/lockstep/schema.snapshot");
    Files.createDirectories(snapshot.getParent());
    Schema schema = ReadModel.schema(Sources.entity("int n;"));
    Files.writeString(snapshot, SnapshotCodec.encode(new Snapshot("", "0.0.0", schema)));

    assertThat(OnDisk.compile(classes, folder, Sources.entity("int n;"))).isEmpty();
    assertThat(draft).isEmptyFile();
  }

  @Test
  void aColumnThatStandsElsewhereInItsClassIsNoChange() throws IOException {
    Compilations.commit(folder, ReadModel.schema(Sources.entity("int a; int b;")));

    Compilation compilation = compile(Sources.entity("int b; int a;"));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFiles()).isEmpty();
  }

  @Test
  void anEntityThatComesAfterAllWasSettledIsSeen() throws IOException {
    Compilations.commit(folder, ReadModel.schema(Sources.entity("")));

    Compilation compilation =
        Compilations.compiler(folder)
            .withProcessors(new GeneratingProcessor(), new LockstepProcessor())
            .compile(Sources.files(Sources.entity("")));

    assertThat(Compilations.reported(compilation))
        .anyMatch(line -> line.contains("table generated: created"))
        .noneMatch(line -> line.contains("table t: created"));
    assertThat(compilation.generatedSourceFile("shop.migrations.DraftMigration")).isPresent();
  }

  private static String index(Compilation compilation) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/lockstep/migrations")
        .map(LockstepProcessorTest::text)
        .orElse("");
  }

  private Compilation compile(String source, String... options) {
    return Compilations.compile(folder, Sources.files(source), options);
  }

  private Compilation compile(List<String> sources) {
    return Compilations.compile(folder, Sources.files(sources.toArray(String[]::new)));
  }

  private static String migration(String id, String parent, String before, String after) {
    return """
    package shop.migrations; import dev.lockstep.migration.*;
    @Revision(id = "%s", parent = "%s", before = "%s", after = "%s", version = "1.0.0", description = "d")
    public class M%s implements Migration {
      @Override public void upgrade(SchemaChange schema) {}
      @Override public void downgrade(SchemaChange schema) {}
    }
    """
        .formatted(id, parent, before, after, id);
  }

  /** Compiles without the processor and puts the class files in a folder. */
  private Path classesOf(List<JavaFileObject> files) throws IOException {
    Compilation compilation = Compiler.javac().withOptions("-proc:none").compile(files);
    assertThat(compilation.errors()).isEmpty();
    Path classes = folder.resolve("classes");
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = classes.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        try (InputStream in = file.openInputStream()) {
          Files.write(path, in.readAllBytes());
        }
      }
    }
    return classes;
  }

  private static List<File> withClasspath(Path classes) {
    List<File> all = new ArrayList<>();
    all.add(classes.toFile());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      all.add(new File(entry));
    }
    return all;
  }

  private String generated(Compilation compilation, String path) {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, path)
        .map(LockstepProcessorTest::text)
        .orElse("");
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
