package dev.lockstep.processor.report;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.processor.Compilations;
import dev.lockstep.processor.Sources;
import dev.lockstep.processor.read.ReadModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Snapshots and histories that are not in order. */
final class HistoryCases {

  private static final String EMPTY = Fingerprint.of(Schema.empty());

  private HistoryCases() {}

  /** Returns a migration whose members stand each on its line. */
  static String migration(String id, String parent, String before, String after) {
    return """
    package shop.migrations; import dev.lockstep.migration.*;
    @Revision(
      id = "%s",
      parent = "%s",
      before = "%s",
      after = "%s",
      version = "1.0.0", description = "d")
    public class M%s implements Migration {
      @Override public void upgrade(SchemaChange schema) {}
      @Override public void downgrade(SchemaChange schema) {}
    }
    """
        .formatted(id, parent, before, after, id);
  }

  private static String first() {
    return migration("1", "", "", "");
  }

  private static DiagnosticCase history(
      Message message, String text, String head, String... migrations) {
    return new DiagnosticCase(
        message,
        text,
        DiagnosticCase.markedLine(migrations),
        folder -> {
          Compilations.commit(folder, new Snapshot(head, "1.0.0", Schema.empty()));
          return DiagnosticCase.compile(folder, migrations);
        });
  }

  private static DiagnosticCase snapshot(Message message, String text, String content) {
    return new DiagnosticCase(
        message,
        text,
        -1,
        folder -> {
          Compilations.write(folder, content);
          return DiagnosticCase.compile(folder, Sources.entity(""));
        });
  }

  private static String mark(String migration, String member) {
    return migration.replaceAll("(?m)^(\\s*" + member + " = .*)$", "$1 " + Sources.MARK);
  }

  static List<DiagnosticCase> snapshots() {
    String good = SnapshotCodec.encode(new Snapshot("", "0.0.0", Schema.empty()));
    return List.of(
        snapshot(Message.SNAPSHOT_DAMAGED, "line 1", "<<<<<<< HEAD\n"),
        snapshot(Message.SNAPSHOT_DAMAGED, "line 3", "lockstep snapshot 1\nhead none\n"),
        snapshot(
            Message.SNAPSHOT_DAMAGED,
            "not a line that Lockstep writes",
            good + "\ntable \"t\"\n  origin \"\n"),
        snapshot(
            Message.SNAPSHOT_DAMAGED,
            "the fingerprint is not that of the facts",
            good + "\ntable \"t\"\n  origin \"shop.T\"\n"),
        snapshot(Message.SNAPSHOT_NEWER, "format 9", good.replace("snapshot 1", "snapshot 9")),
        new DiagnosticCase(
            Message.SNAPSHOT_UNREADABLE,
            "can't be read",
            -1,
            folder -> {
              try {
                Files.createDirectory(folder.resolve("schema.snapshot"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return DiagnosticCase.compile(folder, Sources.entity(""));
            }));
  }

  static List<DiagnosticCase> chains() {
    return List.of(
        history(
            Message.HISTORY_DUPLICATE_REVISION,
            "shop.migrations.M1",
            "1",
            first(),
            mark(migration("1", "", "", ""), "id").replace("class M1", "class N1")),
        history(
            Message.HISTORY_PARENT_MISSING,
            "has the parent 0",
            "2",
            first(),
            mark(migration("2", "0", "", ""), "parent")),
        history(
            Message.HISTORY_TWO_HEADS,
            "2 and 3 both follow 1",
            "3",
            first(),
            migration("2", "1", "", ""),
            mark(migration("3", "1", "", ""), "parent")),
        history(
            Message.HISTORY_CYCLE,
            "2 follows itself",
            "1",
            first(),
            mark(migration("2", "3", "", ""), "parent"),
            migration("3", "2", "", "")),
        history(Message.HISTORY_HEAD_DIFFERS, "by 7", "7", mark(first(), "id")),
        history(
            Message.HISTORY_GAP,
            "its parent 1 ends with sha256:a",
            "2",
            migration("1", "", EMPTY, "sha256:a"),
            mark(migration("2", "1", "sha256:b", EMPTY), "before")),
        history(
            Message.HISTORY_END_DIFFERS,
            "sha256:x",
            "1",
            mark(migration("1", "", EMPTY, "sha256:x"), "after")),
        history(
            Message.MIGRATION_NOT_CONSTRUCTIBLE,
            "is abstract",
            "1",
            first()
                .replace("public class M1", "//!\npublic abstract class M1")
                .replace("//!\n", "")
                .replace(
                    "class M1 implements Migration {", "class M1 implements Migration { //!")));
  }

  static List<DiagnosticCase> partOfTheHistory() {
    Schema schema = ReadModel.schema(Sources.entity(""));
    return List.of(
        new DiagnosticCase(
            Message.HISTORY_HEAD_DIFFERS,
            "The last migration is none",
            -1,
            folder -> {
              Compilations.commit(folder, new Snapshot("1", "1.0.0", schema));
              return DiagnosticCase.compile(folder, Sources.entity(""));
            }));
  }
}
