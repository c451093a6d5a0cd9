package dev.lockstep.commands;

import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft permanent: the migration joins the sources, the snapshot advances, the SQL lies
 * beside it, and the draft goes. All of it happens or nothing.
 *
 * @param draft the folder of the draft
 * @param snapshot the committed snapshot; where there is none yet, it is created
 * @param sourceRoot the root of the Java sources
 * @param classes where classes are compiled to: the draft's go from there
 * @param name what the migration does, in letters, digits and spaces; null when nobody said
 * @param clock gives the revision
 */
public record Accept(
    Path draft,
    Path snapshot,
    Path sourceRoot,
    List<Path> classes,
    @Nullable String name,
    Clock clock) {

  private static final int MARGIN = 100;

  /** Copies the list. */
  public Accept {
    classes = List.copyOf(classes);
  }

  /**
   * Accepts the draft.
   *
   * @throws CommandException if there is no draft, it is stale, the name is invalid, or a file
   *     stands in the way
   */
  public AcceptResult run() {
    Draft accepted = Draft.read(draft);
    checkBase(accepted, committed());
    return accepted.schemaChanged() ? acceptMigration(accepted) : acceptOrigins(accepted);
  }

  private AcceptResult acceptMigration(Draft accepted) {
    MigrationName migration = MigrationName.parse(name, accepted.suggestedName());
    String revision = new RevisionClock(clock).after(accepted.baseHead());
    String className = migration.className(revision);
    Path folder = sourceRoot.resolve(accepted.packageName().replace('.', '/'));
    Path sql = snapshot.resolveSibling("sql").resolve(migration.fileName(revision));
    String source = foldDeclaration(accepted.template("migration.java.txt", revision, migration));
    FileChanges changes = new FileChanges();
    create(changes, folder.resolve(className + ".java"), source);
    create(changes, withSuffix(sql, ".up.sql"), accepted.template("up.sql", revision, migration));
    create(
        changes, withSuffix(sql, ".down.sql"), accepted.template("down.sql", revision, migration));
    changes.write(snapshot, SnapshotCodec.encode(withHead(accepted.snapshot(), revision)));
    String qualified = accepted.packageName() + "." + className;
    return new AcceptResult(apply(changes), delete(accepted), revision, qualified);
  }

  private AcceptResult acceptOrigins(Draft accepted) {
    FileChanges changes = new FileChanges();
    changes.write(snapshot, SnapshotCodec.encode(accepted.snapshot()));
    return new AcceptResult(apply(changes), delete(accepted), accepted.baseHead(), "");
  }

  private Snapshot committed() {
    if (!Files.exists(snapshot)) {
      return Snapshot.empty();
    }
    try {
      return SnapshotCodec.decode(Files.readString(snapshot, StandardCharsets.UTF_8));
    } catch (SnapshotException e) {
      throw new CommandException(
          CommandError.UNREADABLE_SNAPSHOT,
          snapshot + ", " + e.getMessage(),
          e.reason() == SnapshotException.Reason.NEWER
              ? "Use the Lockstep version that wrote it, or a newer one."
              : "Restore it from version control.",
          e);
    } catch (IOException e) {
      throw trouble("Can't read " + snapshot, e);
    }
  }

  private static void checkBase(Draft draft, Snapshot committed) {
    boolean same =
        draft.base().equals(Fingerprint.of(committed.schema()))
            && draft.baseHead().equals(committed.head());
    if (!same) {
      throw new CommandException(
          CommandError.STALE_DRAFT,
          "The draft is stale: it follows "
              + named(draft.baseHead())
              + ", but the snapshot is at "
              + named(committed.head())
              + (draft.baseHead().equals(committed.head()) ? " with another schema." : "."),
          "Compile again, then accept: mvn compile");
    }
  }

  private static String named(String head) {
    return head.isEmpty() ? "no revision" : "revision " + head;
  }

  private static Snapshot withHead(Snapshot template, String revision) {
    return new Snapshot(revision, template.version(), template.schema());
  }

  /** Breaks the line of the class where its name makes it too long. */
  private static String foldDeclaration(String source) {
    List<String> lines = new ArrayList<>();
    for (String line : source.split("\n", -1)) {
      boolean tooLong = line.startsWith("public final class ") && line.length() > MARGIN;
      lines.add(tooLong ? line.replace(" implements ", "\n    implements ") : line);
    }
    return String.join("\n", lines);
  }

  private static Path withSuffix(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static void create(FileChanges changes, Path file, String content) {
    if (Files.exists(file)) {
      throw new CommandException(
          CommandError.FILE_EXISTS,
          file + " exists.",
          "Move it away, or give the migration another name.");
    }
    changes.write(file, content);
  }

  private static List<Path> apply(FileChanges changes) {
    try {
      return changes.apply();
    } catch (IOException e) {
      throw trouble("Nothing was accepted: a file can't be written", e);
    }
  }

  private List<Path> delete(Draft accepted) {
    try {
      List<Path> files = accepted.files(classes);
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(draft);
      return files;
    } catch (IOException e) {
      throw trouble("The draft was accepted, but a file of it can't be deleted", e);
    }
  }

  private static CommandException trouble(String message, IOException cause) {
    return new CommandException(
        CommandError.FILE_TROUBLE,
        message + ": " + cause,
        "Check the permissions and the space of the disk.",
        cause);
  }
}
