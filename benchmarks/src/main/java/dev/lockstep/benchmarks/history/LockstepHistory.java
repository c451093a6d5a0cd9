package dev.lockstep.benchmarks.history;

import dev.lockstep.benchmarks.harness.ClassPath;
import dev.lockstep.benchmarks.harness.Workspace;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes a jar of migrations with the index that the processor generates for them. */
final class LockstepHistory {

  private static final String PACKAGE = "dev.lockstep.benchmarks.sample.migrations";

  private final Workspace workspace;
  private final String name;
  private final List<SampleMigration> migrations;

  LockstepHistory(Workspace workspace, String name, List<SampleMigration> migrations) {
    this.workspace = workspace;
    this.name = name;
    this.migrations = List.copyOf(migrations);
  }

  /** Writes the sources, compiles them and returns the jar. */
  Path jar() throws IOException {
    SampleMigration last = migrations.get(migrations.size() - 1);
    // The samples are no entities, so the processor sees a model without tables.
    String end = Fingerprint.of(Schema.empty());
    List<Path> sources = new ArrayList<>();
    for (SampleMigration migration : migrations) {
      String after = migration.equals(last) ? end : migration.fingerprint();
      sources.add(
          workspace.write(
              name + "/src/" + migration.className() + ".java", migration.source(PACKAGE, after)));
    }
    Path snapshot =
        workspace.write(
            name + "/schema.snapshot",
            SnapshotCodec.encode(new Snapshot(last.revision(), last.version(), Schema.empty())));
    Path classes = workspace.root().resolve(name).resolve("classes");
    new Compiler(
            ClassPath.of("lockstep-(annotations|runtime|core)", "jspecify", "jooq"),
            options(snapshot))
        .compile(sources, classes);
    return pack(classes, workspace.root().resolve(name + ".jar"));
  }

  private static List<String> options(Path snapshot) {
    return List.of(
        "-processorpath",
        String.join(File.pathSeparator, ClassPath.all()),
        "-processor",
        "dev.lockstep.processor.LockstepProcessor",
        "-Alockstep.snapshot=" + snapshot,
        "-Alockstep.migrations=" + PACKAGE);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Path file : files) {
        String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
        entries.putNextEntry(new JarEntry(entry));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }
}
