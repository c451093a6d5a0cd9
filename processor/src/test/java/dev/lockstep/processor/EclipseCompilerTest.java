package dev.lockstep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in Eclipse's compiler. */
class EclipseCompilerTest {

  @TempDir Path folder;

  private List<Diagnostic<? extends JavaFileObject>> compile(String... sources) throws IOException {
    Path project = Files.createDirectories(folder.resolve("app"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    return OnDisk.compile(
        new EclipseCompiler(),
        Files.createDirectories(project.resolve("target/classes")),
        Files.createDirectories(project.resolve("target/generated")),
        sources);
  }

  @Test
  void reportsAtTheLine() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> reported =
        compile(Sources.entity("\n\n@Check(\"amunt > 0\") int amount;"));

    List<Diagnostic<? extends JavaFileObject>> ours =
        reported.stream().filter(one -> one.getMessage(null).contains("LS")).toList();
    assertThat(ours).hasSize(1);
    assertThat(ours.get(0).getMessage(null)).contains("LS1303").contains("'amount'");
    List<String> source = Files.readAllLines(folder.resolve("app/target/generated/S0.java"));
    assertThat(source.get((int) ours.get(0).getLineNumber() - 1)).contains("amunt");
  }

  @Test
  void draftsAndIndexes() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> reported = compile(Sources.entity("int n;"));

    assertThat(reported).anyMatch(one -> one.getMessage(null).contains("LS2021"));
    assertThat(folder.resolve("app/target/generated/shop/migrations/DraftMigration.java")).exists();
    assertThat(folder.resolve("app/target/classes/META-INF/lockstep/migrations")).exists();
  }
}
