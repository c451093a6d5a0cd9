package dev.lockstep.runtime.backup;

import dev.lockstep.runtime.Backup;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import dev.lockstep.runtime.LockstepException.Point;
import dev.lockstep.runtime.MigrationListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a backup and verifies it. For use by one thread. */
public final class BackupRun {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_ERRORS = 4000;

  private final Backup backup;
  private final DatabaseAddress address;
  private final Clock clock;
  private final MigrationListener listener;

  /**
   * Makes it for the database of a connection.
   *
   * @throws SQLException if the server does not answer
   */
  public BackupRun(Backup backup, Connection connection, Clock clock, MigrationListener listener)
      throws SQLException {
    this.backup = backup;
    this.address = DatabaseAddress.of(connection);
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Writes the backup.
   *
   * @param revision the migration that loses data
   * @param loss what it loses
   * @throws LockstepException if there is no good backup in the end
   */
  public void run(String revision, String loss) {
    Path file = file(revision);
    listener.backupStarted(revision, loss, file);
    long start = System.nanoTime();
    try {
      requireHost(revision, loss);
      Files.createDirectories(backup.directory());
      if (Files.exists(file)) {
        throw failed(revision, loss, file + " exists already", null);
      }
      write(revision, loss, file);
    } catch (IOException e) {
      throw failed(revision, loss, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LockstepException(
          ErrorKind.INTERRUPTED, "Interrupted during the backup", Point.of(revision), e);
    }
    listener.backupFinished(revision, file, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Without a host the program would find some database, perhaps another one. */
  private void requireHost(String revision, String loss) {
    if (address.host().isEmpty() && !backup.environment().containsKey("PGHOST")) {
      throw failed(
          revision,
          loss,
          "the URL of the connection tells no host; name it with withEnvironment(\"PGHOST\", ...)",
          null);
    }
  }

  private void write(String revision, String loss, Path file)
      throws IOException, InterruptedException {
    boolean good = false;
    try {
      requireSuccess(backup.command(), revision, loss, file);
      if (!Files.exists(file)) {
        throw failed(revision, loss, backup.command().get(0) + " wrote no file " + file, null);
      }
      Program listing = requireSuccess(backup.verification(), revision, loss, file);
      // Lines that begin with a semicolon are comments of pg_restore.
      if (listing.output().lines().allMatch(line -> line.isBlank() || line.startsWith(";"))) {
        throw failed(revision, loss, "the backup lists nothing", null);
      }
      good = true;
    } finally {
      if (!good && Files.isRegularFile(file)) {
        Files.delete(file);
      }
    }
  }

  private Program requireSuccess(List<String> words, String revision, String loss, Path file)
      throws IOException, InterruptedException {
    List<String> filled = words.stream().map(word -> fill(word, revision, file)).toList();
    Map<String, String> environment = new TreeMap<>(address.environment());
    environment.putAll(backup.environment());
    Program program = Program.run(filled, environment, backup.timeout());
    if (!program.inTime()) {
      String limit = backup.timeout().toMillis() + " ms";
      throw failed(revision, loss, words.get(0) + " was ended after " + limit, null);
    }
    if (program.exitCode() != 0) {
      String end = " ended with exit code " + program.exitCode() + ": ";
      throw failed(revision, loss, words.get(0) + end + shown(program.errors()), null);
    }
    return program;
  }

  private String fill(String word, String revision, Path file) {
    return word.replace("{file}", file.toString())
        .replace("{revision}", revision)
        .replace("{host}", address.host())
        .replace("{port}", address.port())
        .replace("{database}", address.database())
        .replace("{user}", address.user());
  }

  private Path file(String revision) {
    String time = TIME.format(clock.instant());
    String name = (address.database() + "-" + revision).replaceAll("[^A-Za-z0-9_-]", "_");
    return backup.directory().resolve(name + "-" + time + ".dump").toAbsolutePath();
  }

  /** Returns the end of what the program said, without the secrets that it was given. */
  private String shown(String errors) {
    String text = errors.strip();
    for (String secret : backup.environment().values()) {
      text = secret.isEmpty() ? text : text.replace(secret, "***");
    }
    String password = System.getenv("PGPASSWORD");
    if (password != null && !password.isEmpty()) {
      text = text.replace(password, "***");
    }
    return text.substring(Math.max(0, text.length() - LONGEST_ERRORS));
  }

  private static LockstepException failed(
      String revision, String loss, String why, @Nullable Exception cause) {
    return new LockstepException(
        ErrorKind.BACKUP_FAILED,
        "There is no backup for migration "
            + revision
            + ", which "
            + loss
            + ", so nothing was applied: "
            + why,
        Point.of(revision),
        cause);
  }
}
