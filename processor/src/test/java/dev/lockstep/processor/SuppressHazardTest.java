package dev.lockstep.processor;

import static dev.lockstep.processor.Sources.entity;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.processor.read.ReadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what a developer says of production and of hazards changes what the compiler reports. */
class SuppressHazardTest {

  private static final String REWRITE = "LS2109";

  @TempDir private Path folder;

  @BeforeEach
  void commit() {
    Compilations.commit(folder, ReadModel.schema(entity("int n;")));
  }

  @Test
  void isReportedWithItsLocksWhereNobodySaysAnything() {
    assertThat(kinds(compile("long n;", "-Alockstep.locking=blocking"), REWRITE))
        .containsExactly(Kind.WARNING);
    assertThat(kinds(compile("long n;"), REWRITE)).containsExactly(Kind.NOTE);
  }

  @Test
  void isListedWithTheReasonInsteadOfReported() throws IOException {
    Compilation compilation =
        compile("@SuppressHazard(value = \"LS2109\", reason = \"40 rows\") long n;");

    assertThat(kinds(compilation, REWRITE)).isEmpty();
    assertThat(draft(compilation)).contains("ACCEPTED rewriting-type-change").contains("40 rows");
  }

  @Test
  void coversTheFieldsOfAClassButNoOtherRule() {
    Compilation compilation =
        Compilations.compile(
            folder,
            Sources.files(
                "@Table @SuppressHazard(value = \"rewriting-type-change\", reason = \"r\")\n"
                    + "class T { @Id long id; @Unique long n; }"),
            "-Alockstep.locking=blocking");

    assertThat(kinds(compilation, REWRITE)).isEmpty();
    assertThat(kinds(compilation, "LS2112")).containsExactly(Kind.WARNING);
  }

  @Test
  void isANoteForFewRowsAndAnErrorForMany() {
    assertThat(kinds(sized("t 200 65536"), REWRITE)).containsExactly(Kind.NOTE);
    assertThat(kinds(sized("t 3000000 900000000"), REWRITE)).containsExactly(Kind.WARNING);
    Compilation many = sized("t 200000000 60000000000");
    assertThat(kinds(many, REWRITE)).containsExactly(Kind.ERROR);
    assertThat(Compilations.reported(many))
        .anyMatch(line -> line.contains("t has about 200000000 rows, 55 GB"));
  }

  @Test
  void smallTablesGetThePlainForm() throws IOException {
    Compilations.writeBeside(folder, "table.sizes", "lockstep table sizes 1\nt 200 65536\n");
    assertThat(script(compile("long n;"))).contains("ALTER COLUMN n TYPE bigint");

    Compilations.writeBeside(folder, "table.sizes", "lockstep table sizes 1\nt 2000000 6\n");
    assertThat(script(compile("long n;"))).doesNotContain("ALTER COLUMN n TYPE bigint");
  }

  @Test
  void isOnlyWhatTheServersOfProductionDo() {
    String virtual = "int n; @GeneratedAs(value = \"n + 1\", stored = false) Integer m;";
    String needs = "LS2136";

    assertThat(kinds(compile(virtual), needs)).containsExactly(Kind.NOTE);
    assertThat(kinds(compile(virtual, "-Alockstep.targetVersion=18"), needs)).isEmpty();
    assertThat(kinds(compile(virtual, "-Alockstep.targetVersion=16"), needs))
        .containsExactly(Kind.ERROR);
  }

  @Test
  void coversTheSqlOfAMigration() {
    Compilations.commit(folder, new Snapshot("1", "1.0.0", Schema.empty()));
    String migration =
        """
        @SuppressHazard(value = "%s", reason = "empty until next week")
        @Revision(id = "1", parent = "", before = "", after = "", version = "1", description = "d")
        public class M1 implements Migration {
          @Override public void upgrade(SchemaChange schema) {
            schema.sql("by hand", "LOCK " + "TABLE t");
          }
          @Override public void downgrade(SchemaChange schema) {}
        }
        """;

    assertThat(reported(migration.formatted("lock-table"))).isEmpty();
    assertThat(reported(migration.formatted("cluster")))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("LS2162"),
            line -> assertThat(line).contains("LS2023"));
  }

  private List<String> reported(String source) {
    return Compilations.reported(Compilations.compile(folder, Sources.files(source)));
  }

  @Test
  void theDraftShowsTheSqlOfTheVersion() throws IOException {
    Compilations.commit(folder, ReadModel.schema(entity("Integer n;")));

    assertThat(script(compile("int n;"))).contains("CHECK (n IS NOT NULL) NOT VALID");
    assertThat(script(compile("int n;", "-Alockstep.targetVersion=18")))
        .contains("NOT NULL n NOT VALID");
  }

  private Compilation sized(String line) {
    Compilations.writeBeside(folder, "table.sizes", "lockstep table sizes 1\n" + line + "\n");
    return compile("long n;", "-Alockstep.locking=blocking");
  }

  private Compilation compile(String body, String... options) {
    return Compilations.compile(folder, Sources.files(entity(body)), options);
  }

  private static List<Kind> kinds(Compilation compilation, String code) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith(code + ": "))
        .map(diagnostic -> diagnostic.getKind())
        .toList();
  }

  private static String draft(Compilation compilation) throws IOException {
    return generated(compilation, "migration.java.txt");
  }

  private static String script(Compilation compilation) throws IOException {
    return generated(compilation, "up.sql");
  }

  private static String generated(Compilation compilation, String name) throws IOException {
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.SOURCE_OUTPUT, "META-INF/lockstep/draft/" + name)
            .orElseThrow();
    return file.getCharContent(false).toString();
  }
}
