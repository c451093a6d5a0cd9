package dev.lockstep.processor.history;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Finds the snapshot of the project that is being compiled. */
public final class SnapshotLocator {

  private static final String DEFAULT = "src/main/lockstep/schema.snapshot";
  private static final List<String> PROJECT_MARKS =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "src/main");

  private final Filer filer;

  /** Makes a locator that asks where classes go. */
  public SnapshotLocator(Filer filer) {
    this.filer = filer;
  }

  /**
   * Returns the path of the snapshot; null when there is no project on a disk to look in. A
   * relative path counts from the folder of the project.
   *
   * @param configured the path that the build gives; null for the usual place
   */
  public @Nullable Path locate(@Nullable String configured) {
    Path output = classOutput();
    Path project = output == null ? null : project(output);
    String wanted = configured == null ? DEFAULT : configured;
    if (project != null) {
      return project.resolve(wanted);
    }
    return configured == null ? null : Path.of(configured).toAbsolutePath();
  }

  private static @Nullable Path project(Path output) {
    for (Path folder = output; folder != null; folder = folder.getParent()) {
      for (String mark : PROJECT_MARKS) {
        if (Files.exists(folder.resolve(mark))) {
          return folder;
        }
      }
    }
    return null;
  }

  /** Returns the folder of the classes; null when they don't go to a disk. */
  private @Nullable Path classOutput() {
    try {
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", "lockstep.properties").toUri();
      return "file".equals(uri.getScheme()) ? Path.of(uri).toAbsolutePath().getParent() : null;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return null; // a compiler without such a folder says so with one of these
    }
  }
}
