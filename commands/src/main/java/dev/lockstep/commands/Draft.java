package dev.lockstep.commands;

import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.core.snapshot.SnapshotException;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The draft of a migration as the processor wrote it. Immutable; what it reads lies in files.
 *
 * @param folder where its files lie
 * @param base the fingerprint of the committed model that it starts from
 * @param baseHead the head revision that it follows
 * @param packageName the package of the migrations
 * @param suggestedName a name for it
 * @param schemaChanged whether there is a migration; otherwise only the snapshot changes
 * @param mark what ends the placeholders in its templates
 * @param snapshot the snapshot after it; its head is a placeholder
 */
public record Draft(
    Path folder,
    String base,
    String baseHead,
    String packageName,
    String suggestedName,
    boolean schemaChanged,
    String mark,
    Snapshot snapshot) {

  private static final String PROPERTIES = "draft.properties";
  private static final String CLASS_NAME = "DraftMigration";
  private static final Path FOLDER = Path.of("META-INF", "lockstep", "draft");

  /** Returns whether there is a draft in the folder; the processor empties one that is outdated. */
  public static boolean exists(Path folder) {
    File properties = folder.resolve(PROPERTIES).toFile();
    return properties.isFile() && properties.length() > 0;
  }

  /**
   * Reads the draft.
   *
   * @throws CommandException if there is none, or the files are not what the processor writes
   */
  public static Draft read(Path folder) {
    if (!exists(folder)) {
      throw new CommandException(
          CommandError.NOTHING_TO_ACCEPT,
          "There is nothing to accept: no draft lies in " + folder + ".",
          "When an entity differs from the snapshot, compiling writes one: mvn compile");
    }
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(readString(folder.resolve(PROPERTIES))));
      return new Draft(
          folder,
          property(properties, "base"),
          property(properties, "baseHead"),
          property(properties, "package"),
          property(properties, "suggestedName"),
          Boolean.parseBoolean(property(properties, "schemaChanged")),
          property(properties, "mark"),
          SnapshotCodec.decode(readString(folder.resolve("schema.snapshot"))));
    } catch (IOException | SnapshotException | IllegalArgumentException e) {
      throw damaged(folder, e);
    }
  }

  /**
   * Returns a template with the placeholders filled in.
   *
   * @throws CommandException if it can't be read
   */
  String template(String name, String revision, MigrationName migration) {
    try {
      return readString(folder.resolve(name))
          .replace("@REVISION" + mark + "@", revision)
          .replace("@CLASS" + mark + "@", migration.className(revision))
          .replace("@DESCRIPTION" + mark + "@", migration.description());
    } catch (IOException e) {
      throw damaged(folder, e);
    }
  }

  /** Returns every file of the draft: its folder's, the generated class, and what it became. */
  List<Path> files(List<Path> classFolders) throws IOException {
    List<Path> files = new ArrayList<>(list(folder));
    List<Path> roots = new ArrayList<>(classFolders);
    if (folder.endsWith(FOLDER)) {
      roots.add(folder.resolve("../../..").normalize());
    }
    for (Path root : roots) {
      for (Path file : list(root.resolve(packageName.replace('.', '/')))) {
        if (file.getFileName().toString().matches(CLASS_NAME + "(\\$.*)?\\.(java|class)")) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String readString(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static String property(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(PROPERTIES + " has no " + key);
    }
    return value;
  }

  private static CommandException damaged(Path folder, Exception cause) {
    return new CommandException(
        CommandError.DAMAGED_DRAFT,
        "The draft in " + folder + " can't be read: " + cause.getMessage(),
        "Compile again, with the same version of Lockstep: mvn clean compile",
        cause);
  }
}
