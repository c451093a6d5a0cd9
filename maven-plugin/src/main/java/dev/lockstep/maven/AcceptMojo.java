package dev.lockstep.maven;

import dev.lockstep.commands.Accept;
import dev.lockstep.commands.AcceptResult;
import dev.lockstep.commands.CommandException;
import dev.lockstep.commands.Draft;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Accepts the draft that the last compile wrote: {@code mvn lockstep:accept -Dname="..."}. */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends AbstractMojo {

  /** What the migration does, in letters, digits and spaces, for example "add adjusted close". */
  @Parameter(property = "name")
  private @Nullable String name;

  /** The folder of the draft. */
  @Parameter(
      property = "lockstep.draft",
      defaultValue =
          "${project.build.directory}/generated-sources/annotations/META-INF/lockstep/draft")
  private File draft;

  /** The committed snapshot. */
  @Parameter(
      property = "lockstep.snapshot",
      defaultValue = "${project.basedir}/src/main/lockstep/schema.snapshot")
  private File snapshot;

  /** The root of the sources that the migration joins; the first compile source root if not set. */
  @Parameter(property = "lockstep.sources")
  private @Nullable File sources;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoFailureException {
    if (!Draft.exists(draft.toPath()) && isOneOfMany()) {
      getLog().info("No draft in this module");
      return;
    }
    try {
      report(command().run());
    } catch (CommandException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private Accept command() {
    Path root =
        sources != null ? sources.toPath() : Path.of(project.getCompileSourceRoots().get(0));
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    return new Accept(
        draft.toPath(), snapshot.toPath(), root, List.of(classes), name, Clock.systemUTC());
  }

  /** A module without a draft is an error only where there is no other module to have one. */
  private boolean isOneOfMany() {
    return session.getProjects().size() > 1;
  }

  private void report(AcceptResult result) {
    Path base = project.getBasedir().toPath();
    getLog()
        .info(
            result.className().isEmpty()
                ? "Accepted: only the snapshot changed"
                : "Accepted as revision " + result.revision() + ": " + result.className());
    result.written().forEach(file -> getLog().info("  " + base.relativize(file)));
  }
}
