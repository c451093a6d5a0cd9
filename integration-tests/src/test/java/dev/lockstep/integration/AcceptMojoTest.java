package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.maven.AcceptMojo;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code lockstep:accept}, its parameters set as Maven sets them. */
class AcceptMojoTest {

  private static final String ITEM =
      "package app; import dev.lockstep.annotations.*; @Table class Item { @Id long id; }";

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();

  private AcceptMojo mojo(String name, int modules) throws ReflectiveOperationException {
    MavenProject project = new MavenProject();
    project.setFile(folder.resolve("pom.xml").toFile());
    project.setBuild(new Build());
    project.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
    project.addCompileSourceRoot(folder.resolve("src/main/java").toString());
    AcceptMojo mojo = new AcceptMojo();
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            log.add(content.toString());
          }
        });
    set(mojo, "name", name);
    Path generated = folder.resolve("target/generated-sources/annotations");
    set(mojo, "draft", generated.resolve("META-INF/lockstep/draft").toFile());
    set(mojo, "snapshot", new Project(folder).snapshot().toFile());
    set(mojo, "project", project);
    set(mojo, "session", session(Stream.generate(() -> project).limit(modules).toList()));
    return mojo;
  }

  @SuppressWarnings("deprecation") // there is no other way to make one outside Maven
  private static MavenSession session(List<MavenProject> projects) {
    return new MavenSession(null, new DefaultMavenExecutionRequest(), null, projects);
  }

  private static void set(AcceptMojo mojo, String parameter, Object value)
      throws ReflectiveOperationException {
    Field field = AcceptMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(mojo, value);
  }

  @Test
  void acceptsTheDraftOfTheLastCompile() throws Exception {
    Project project = new Project(folder).source("Item", ITEM);
    project.compile();

    mojo("create items", 1).execute();

    assertThat(log.get(0))
        .matches("Accepted as revision \\d{8}_\\d{4}: app.migrations.M.*_CreateItems");
    assertThat(log.subList(1, log.size()))
        .anyMatch(line -> line.matches("  src/main/java/app/migrations/M\\w+_CreateItems.java"))
        .contains("  src/main/lockstep/schema.snapshot")
        .allSatisfy(line -> assertThat(folder.resolve(line.strip())).exists());
    assertThat(project.compile()).isEmpty();
  }

  @Test
  void withoutADraftOnlyALoneModuleFails() throws Exception {
    assertThatThrownBy(() -> mojo("create items", 1).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("LS4001");
    mojo("create items", 2).execute();

    assertThat(log).containsExactly("No draft in this module");
  }

  @Test
  void changesNothingWhenTheNameIsNoName() throws Exception {
    Project project = new Project(folder).source("Item", ITEM);
    project.compile();

    assertThatThrownBy(() -> mojo("../../etc", 1).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("LS40");
    assertThat(project.snapshot()).doesNotExist();
    assertThat(sources()).containsExactly("Item.java");
  }

  private List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
