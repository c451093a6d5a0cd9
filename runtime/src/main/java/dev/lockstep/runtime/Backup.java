package dev.lockstep.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the database is backed up before migrations that lose data. Immutable.
 *
 * <p>In each word of the commands {@code {file}} stands for the file of the backup, {@code
 * {revision}} for the migration that loses data, and {@code {host}}, {@code {port}}, {@code
 * {database}} and {@code {user}} for those of the connection. The programs run without a shell,
 * with the environment of this process and {@code PGHOST}, {@code PGPORT}, {@code PGDATABASE} and
 * {@code PGUSER} of the connection. The password comes from {@code PGPASSWORD}, a password file
 * (PostgreSQL manual, section 34.16) or {@link #withEnvironment}; Lockstep never puts it into a
 * command and never prints it.
 *
 * @param directory where the file goes; created when missing. Its name is database, revision and
 *     time in UTC
 * @param command the words of the command that writes the file
 * @param verification the words of the command that lists what is in the file
 * @param environment variables that both get besides
 * @param timeout how long either may take
 */
public record Backup(
    Path directory,
    List<String> command,
    List<String> verification,
    Map<String, String> environment,
    Duration timeout) {

  /**
   * Copies the lists and the map.
   *
   * @throws IllegalArgumentException if a command has no words, or the time is not positive
   */
  public Backup {
    command = List.copyOf(command);
    verification = List.copyOf(verification);
    environment = Map.copyOf(environment);
    if (command.isEmpty() || verification.isEmpty()) {
      throw new IllegalArgumentException("A command needs at least the name of a program");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("The time of a backup must be positive");
    }
  }

  /**
   * Returns a backup by {@code pg_dump -Fc -f {file}}, verified by {@code pg_restore --list
   * {file}}, each of which may take one hour.
   */
  public static Backup into(Path directory) {
    return new Backup(
        directory,
        List.of("pg_dump", "-Fc", "-f", "{file}"),
        List.of("pg_restore", "--list", "{file}"),
        Map.of(),
        Duration.ofHours(1));
  }

  /** Returns this backup with another command. */
  public Backup withCommand(String... words) {
    return new Backup(directory, List.of(words), verification, environment, timeout);
  }

  /**
   * Returns this backup with another command that verifies: it has to end with 0 and to print a
   * line that does not begin with a semicolon.
   */
  public Backup withVerification(String... words) {
    return new Backup(directory, command, List.of(words), environment, timeout);
  }

  /** Returns this backup with another variable, such as {@code PGPASSWORD}; it is never printed. */
  public Backup withEnvironment(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new Backup(directory, command, verification, more, timeout);
  }

  /** Returns this backup with another limit of time. */
  public Backup withTimeout(Duration limit) {
    return new Backup(directory, command, verification, environment, limit);
  }

  /** Leaves out what may hold a password. */
  @Override
  public String toString() {
    return "Backup[" + command.get(0) + " into " + directory + "]";
  }
}
