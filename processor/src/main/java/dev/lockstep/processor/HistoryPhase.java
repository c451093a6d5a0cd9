package dev.lockstep.processor;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.generate.IndexEntry;
import dev.lockstep.processor.generate.IndexFile;
import dev.lockstep.processor.history.CommittedSnapshot;
import dev.lockstep.processor.history.HistoryChecker;
import dev.lockstep.processor.history.HistoryReader;
import dev.lockstep.processor.history.MigrationClass;
import dev.lockstep.processor.history.SnapshotLocator;
import dev.lockstep.processor.history.SnapshotReader;
import dev.lockstep.processor.history.SourceDigestReader;
import dev.lockstep.processor.history.SqlHazards;
import dev.lockstep.processor.read.SuppressionReader;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.Suppression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (!chain.isEmpty()) {
      readSql(chain.get(chain.size() - 1).element());
    }
    if (reporter.hasErrors()) {
      return null;
    }
    write(chain, migrationsPackage);
    return new Committed(snapshot, migrationsPackage);
  }

  /** Reports hazards of the newest migration; the others are history and reviewed. */
  private void readSql(TypeElement migration) {
    SuppressionReader reader = new SuppressionReader(reporter);
    reader.read(migration);
    Map<String, Suppression> accepted = new LinkedHashMap<>();
    reader.found().forEach(suppression -> accepted.put(suppression.rule(), suppression));
    Optional<List<String>> found =
        new SqlHazards(environment, reporter).report(migration, accepted.keySet());
    if (found.isEmpty()) {
      return;
    }
    accepted.keySet().removeAll(found.get());
    for (Suppression unused : accepted.values()) {
      reporter.report(Message.SUPPRESSION_UNUSED, unused.position(), unused.rule());
    }
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
        digest,
        migration.phase());
  }
}
