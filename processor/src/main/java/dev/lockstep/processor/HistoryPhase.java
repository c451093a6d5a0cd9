package dev.lockstep.processor;

import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.processor.generate.IndexEntry;
import dev.lockstep.processor.generate.IndexWriter;
import dev.lockstep.processor.history.HistoryChecker;
import dev.lockstep.processor.history.HistoryReader;
import dev.lockstep.processor.history.MigrationClass;
import dev.lockstep.processor.history.SnapshotLocator;
import dev.lockstep.processor.history.SnapshotReader;
import dev.lockstep.processor.history.SourceDigestReader;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   *
   * @param generating whether the index is to be written
   */
  @Nullable Committed run(Declarations declarations, boolean generating) throws IOException {
    Path path = new SnapshotLocator(environment.getFiler()).locate(options.snapshot());
    Snapshot snapshot = new SnapshotReader(reporter).read(path);
    if (snapshot == null) {
      return null;
    }
    HistoryReader history = new HistoryReader(elements);
    String migrationsPackage =
        new MigrationsPackage(elements, history)
            .find(options.migrations(), declarations, snapshot.schema());
    HistoryChecker checker = new HistoryChecker(reporter);
    List<MigrationClass> chain =
        checker.chain(history.read(declarations.migrations(elements), migrationsPackage));
    if (chain == null) {
      return null;
    }
    checker.compare(chain, snapshot, path == null ? "(none)" : path.toString());
    if (reporter.hasErrors()) {
      return null;
    }
    if (generating) {
      write(chain, migrationsPackage);
    }
    return new Committed(snapshot, migrationsPackage);
  }

  private void write(List<MigrationClass> chain, String migrationsPackage) throws IOException {
    SourceDigestReader digests = new SourceDigestReader(environment);
    List<IndexEntry> entries = new ArrayList<>();
    Map<String, String> noted = new LinkedHashMap<>();
    for (MigrationClass migration : chain) {
      String digest = digests.digest(migration.element());
      noted.put(migration.className(), digest);
      entries.add(entry(migration, digest));
    }
    TypeElement[] originating =
        chain.stream().map(MigrationClass::element).toArray(TypeElement[]::new);
    new IndexWriter(environment.getFiler()).write(migrationsPackage, entries, originating);
    digests.note(noted, originating);
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
