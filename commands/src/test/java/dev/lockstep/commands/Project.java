package dev.lockstep.commands;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project on disk, with the drafts that the processor would write. */
final class Project {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T10:30:59Z"), ZoneOffset.UTC);

  private final Path root;

  Project(Path root) {
    this.root = root;
  }

  static Schema schema(String... tables) {
    return Schema.of(
        Stream.of(tables)
            .map(
                name ->
                    new Table(
                        QualifiedName.of(name),
                        List.of(Column.of("id", DataType.of("bigint"))),
                        List.of(),
                        List.of(),
                        null,
                        null))
            .toList());
  }

  static Schema moved(Schema schema, String origin) {
    return Schema.of(schema.tables().stream().map(table -> table.withOrigin(origin)).toList());
  }

  Path snapshot() {
    return root.resolve("src/main/lockstep/schema.snapshot");
  }

  Path migrations() {
    return root.resolve("src/main/java/app/migrations");
  }

  Path sql() {
    return root.resolve("src/main/lockstep/sql");
  }

  Path classes() {
    return root.resolve("target/classes");
  }

  Path generated() {
    return root.resolve("target/generated-sources/annotations");
  }

  Path draft() {
    return generated().resolve("META-INF/lockstep/draft");
  }

  Snapshot committed() throws IOException {
    return SnapshotCodec.decode(Files.readString(snapshot()));
  }

  void commit(Snapshot snapshot) throws IOException {
    write(snapshot(), SnapshotCodec.encode(snapshot));
  }

  Accept accept(@Nullable String name) {
    return new Accept(
        draft(), snapshot(), root.resolve("src/main/java"), List.of(classes()), name, NOON);
  }

  void writeDraft(Snapshot base, Snapshot next, boolean schemaChanged) throws IOException {
    write(
        draft().resolve("draft.properties"),
        "base="
            + Fingerprint.of(base.schema())
            + "\nbaseHead="
            + base.head()
            + "\npackage=app.migrations\nsuggestedName=add adjusted close\nschemaChanged="
            + schemaChanged
            + "\nmark=\n");
    write(draft().resolve("schema.snapshot"), SnapshotCodec.encode(next));
    if (schemaChanged) {
      write(
          draft().resolve("migration.java.txt"),
          """
          /** @DESCRIPTION@. */
          @Revision(id = "@REVISION@")
          public final class @CLASS@ implements Migration {}
          """);
      write(draft().resolve("up.sql"), "-- @DESCRIPTION@, @REVISION@\n");
      write(draft().resolve("down.sql"), "-- back\n");
      write(generated().resolve("app/migrations/DraftMigration.java"), "class DraftMigration {}");
      write(classes().resolve("app/migrations/DraftMigration.class"), "");
      write(classes().resolve("app/migrations/DraftMigration$1.class"), "");
      write(classes().resolve("app/migrations/DraftMigrations.class"), "");
    }
  }

  /** Writes a draft that follows the committed snapshot. */
  void writeDraft(Schema declared) throws IOException {
    Snapshot base = Files.exists(snapshot()) ? committed() : Snapshot.empty();
    writeDraft(base, new Snapshot("@REVISION@", "1.1.0", declared), true);
  }

  /** Returns every file and folder with its content, to see that nothing changed. */
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        content.put(
            root.relativize(path).toString(),
            Files.isRegularFile(path) ? Files.readString(path) : "");
      }
    }
    return content;
  }

  static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, content);
  }
}
