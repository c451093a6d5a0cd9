package dev.lockstep.processor.generate;

import dev.lockstep.core.lint.Finding;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.render.SqlScript;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Writes the draft of a migration among the generated sources: a class that compiles with the rest,
 * and beside it the templates that accepting turns into files of the project.
 */
public final class DraftWriter {

  static final String CLASS_NAME = "DraftMigration";
  static final String FOLDER = "META-INF/lockstep/draft/";
  static final String PROPERTIES = "draft.properties";

  private final Filer filer;

  /** Makes a writer of files. */
  public DraftWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the draft. A plan without a change makes one that only renews the snapshot.
   *
   * @throws IOException if a file can't be written
   * @throws IllegalArgumentException if the plan has problems
   */
  public void write(DraftRequest request, Element... originating) throws IOException {
    Plan plan = request.plan();
    if (!plan.problems().isEmpty()) {
      throw new IllegalArgumentException("There is no draft of a plan with problems");
    }
    Placeholders placeholders = Placeholders.in(request);
    if (!plan.isEmpty()) {
      writeMigration(request, placeholders, originating);
      Schema before = request.committed().schema();
      writeScript("up.sql", plan.upgrade(), before, request, placeholders, originating);
      writeScript("down.sql", plan.downgrade(), plan.target(), request, placeholders, originating);
    }
    String head = plan.isEmpty() ? request.committed().head() : placeholders.revision();
    Snapshot snapshot = new Snapshot(head, request.nextVersion(), request.declared());
    writeResource("schema.snapshot", SnapshotCodec.encode(snapshot), originating);
    writeResource(PROPERTIES, properties(request, placeholders), originating);
  }

  /**
   * Empties the draft that an earlier compile left, so that nobody accepts what the sources no
   * longer say. A file can't be deleted through a filer; an empty one is no draft.
   *
   * @return whether there was one
   * @throws IOException if it can't be read or written
   */
  public boolean discard() throws IOException {
    try (InputStream in =
        filer
            .getResource(StandardLocation.SOURCE_OUTPUT, "", FOLDER + PROPERTIES)
            .openInputStream()) {
      if (in.read() < 0) {
        return false;
      }
    } catch (FileNotFoundException | NoSuchFileException e) {
      return false;
    }
    writeResource(PROPERTIES, "");
    return true;
  }

  private void writeMigration(
      DraftRequest request, Placeholders placeholders, Element... originating) throws IOException {
    MigrationSource source = source(request, placeholders);
    MigrationWriter.draft(source, CLASS_NAME, List.of(originating)).writeTo(filer);
    String template =
        MigrationWriter.migration(source, placeholders.classIdentifier())
            .toString()
            .replace(placeholders.classIdentifier(), placeholders.className());
    writeResource("migration.java.txt", template, originating);
  }

  static MigrationSource source(DraftRequest request, Placeholders placeholders) {
    Plan plan = request.plan();
    return new MigrationSource(
        request.migrationsPackage(),
        placeholders.revision(),
        request.committed().head(),
        placeholders.description(),
        request.nextVersion(),
        request.committed().version(),
        plan.bump().name(),
        Fingerprint.of(request.committed().schema()),
        Fingerprint.of(request.declared()),
        request.author(),
        request.contract(),
        plan.breakingChanges(),
        request.findings().stream().map(DraftWriter::hazard).distinct().toList(),
        plan.upgrade(),
        plan.downgrade(),
        plan.postconditions());
  }

  private static String hazard(Finding finding) {
    String accepted = finding.accepted();
    return accepted == null
        ? finding.severity() + " " + finding.rule() + ": " + finding.describe()
        : "ACCEPTED " + finding.rule() + ": " + finding.describe() + "; because " + accepted;
  }

  private void writeScript(
      String name,
      List<Operation> operations,
      Schema before,
      DraftRequest request,
      Placeholders placeholders,
      Element... originating)
      throws IOException {
    String parent = request.committed().head();
    String head =
        "-- "
            + placeholders.description()
            + "\n"
            + "-- Revision "
            + placeholders.revision()
            + (parent.isEmpty() ? ", the first" : ", after " + parent)
            + "; schema version "
            + request.nextVersion()
            + "\n\n";
    String script =
        SqlScript.withLocks(
            operations, placeholders.revision(), before, request.servers().oldest());
    writeResource(name, head + script, originating);
  }

  private static String properties(DraftRequest request, Placeholders placeholders) {
    Schema before = request.committed().schema();
    return property("base", Fingerprint.of(before))
        + property("baseHead", request.committed().head())
        + property("package", request.migrationsPackage())
        + property("nextVersion", request.nextVersion())
        + property("suggestedName", SuggestedName.of(request))
        + property("schemaChanged", String.valueOf(!request.plan().isEmpty()))
        + property("mark", placeholders.mark());
  }

  private static String property(String key, String value) {
    return key + "=" + value.replace("\\", "\\\\").replace("\n", "\\n") + "\n";
  }

  private void writeResource(String name, String content, Element... originating)
      throws IOException {
    try (OutputStream out =
        filer
            .createResource(StandardLocation.SOURCE_OUTPUT, "", FOLDER + name, originating)
            .openOutputStream()) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
