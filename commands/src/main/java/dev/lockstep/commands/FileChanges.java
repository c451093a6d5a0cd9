package dev.lockstep.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written together: all of them, or none where one can't be written. Each is first
 * written beside its place and then moved there.
 */
final class FileChanges {

  private final Map<Path, String> contents = new LinkedHashMap<>();
  private final Deque<Undo> undo = new ArrayDeque<>();

  /** One step back. */
  private interface Undo {
    void run() throws IOException;
  }

  /** Plans to write a file, in place of one that is there. */
  void write(Path file, String content) {
    contents.put(file, content);
  }

  /**
   * Writes the files and returns them in the order they were planned.
   *
   * @throws IOException if one can't be written; the others are as they were
   */
  List<Path> apply() throws IOException {
    try {
      Map<Path, Path> staged = new LinkedHashMap<>();
      for (Map.Entry<Path, String> entry : contents.entrySet()) {
        staged.put(entry.getKey(), stage(entry.getKey(), entry.getValue()));
      }
      for (Map.Entry<Path, Path> entry : staged.entrySet()) {
        move(entry.getValue(), entry.getKey());
      }
      return List.copyOf(staged.keySet());
    } catch (IOException | RuntimeException e) {
      takeBack(e);
      throw e;
    }
  }

  private Path stage(Path file, String content) throws IOException {
    Path place = file.toAbsolutePath();
    createFolders(place.getParent());
    Path temporary = place.resolveSibling("." + file.getFileName() + ".lockstep");
    undo.push(() -> Files.deleteIfExists(temporary));
    return Files.writeString(temporary, content, StandardCharsets.UTF_8);
  }

  private void createFolders(@Nullable Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
      missing.add(0, path);
    }
    for (Path path : missing) {
      Files.createDirectory(path);
      undo.push(() -> Files.deleteIfExists(path));
    }
  }

  private void move(Path from, Path to) throws IOException {
    byte[] former = Files.isRegularFile(to) ? Files.readAllBytes(to) : null;
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    undo.push(
        () -> {
          if (former == null) {
            Files.deleteIfExists(to);
          } else {
            Files.write(to, former);
          }
        });
  }

  private void takeBack(Exception cause) {
    while (!undo.isEmpty()) {
      try {
        undo.pop().run();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
