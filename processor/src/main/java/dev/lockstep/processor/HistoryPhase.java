package dev.lockstep.processor;

import dev.lockstep.processor.generate.IndexEntry;
import dev.lockstep.processor.generate.IndexFile;
import dev.lockstep.processor.history.CommittedSnapshot;
import dev.lockstep.processor.history.HistoryChecker;
import dev.lockstep.processor.history.HistoryReader;
import dev.lockstep.processor.history.MigrationClass;
import dev.lockstep.processor.history.SnapshotLocator;
import dev.lockstep.processor.history.SnapshotReader;
import dev.lockstep.processor.history.SourceDigestReader;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The first half: reads snapshot and migrations, and writes the index of the migrations. */
final class HistoryPhase {

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Reporter reporter;
  private final Options options;

  HistoryPhase(ProcessingEnvironment environment, Reporter reporter, Options options) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.reporter = reporter;
    this.options = options;
  }

  /**
   * Returns what is committed; null, once reported, when snapshot and migrations contradict each
   * other.
   */
  @Nullable Committed run(Declarations declarations) throws IOException {
    Path path = new SnapshotLocator(environment.getFiler()).locate(options.snapshot());
    CommittedSnapshot snapshot = new SnapshotReader(reporter).read(path);
    if (snapshot == null) {
      return null;
    }
    HistoryReader history = new HistoryReader(elements);
    String migrationsPackage =
        new MigrationsPackage(elements, history)
            .find(options.migrations(), declarations, snapshot.text());
    HistoryChecker checker = new HistoryChecker(reporter);
    List<MigrationClass> chain =
        checker.chain(history.read(declarations.migrations(elements), migrationsPackage));
    if (chain == null) {
      return null;
    }
    checker.compare(chain, snapshot);
    if (reporter.hasErrors()) {
      return null;
    }
    write(chain, migrationsPackage);
    return new Committed(snapshot, migrationsPackage);
  }

  private void write(List<MigrationClass> chain, String migrationsPackage) throws IOException {
    IndexFile index = new IndexFile(environment.getFiler());
    SourceDigestReader digests = new SourceDigestReader(environment, index.readDigests());
    List<IndexEntry> entries =
        chain.stream()
            .map(migration -> entry(migration, digests.digest(migration.element())))
            .toList();
    TypeElement[] originating =
        chain.stream().map(MigrationClass::element).toArray(TypeElement[]::new);
    index.write(migrationsPackage, entries, originating);
  }

  private static IndexEntry entry(MigrationClass migration, String digest) {
    return new IndexEntry(
        migration.id(),
        migration.parent(),
        migration.revision().string("version"),
        migration.revision().string("description"),
        migration.before(),
        migration.after(),
        migration.className(),
        digest);
  }
}
