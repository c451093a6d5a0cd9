package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.migration.SchemaChange;
import dev.lockstep.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest extends DatabaseTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  /** Three harmless migrations, then one that drops a column. */
  private static Chains losing() {
    return three()
        .plus(
            "r4",
            s -> s.dropColumn("items", "price"),
            s -> s.addColumn("items", column("price", "numeric(12,4)")));
  }

  /** Writes the file with a shell; the listing is what the file holds. */
  private Backup byShell(String script) {
    return Backup.into(folder)
        .withCommand("sh", "-c", script, "{file}")
        .withVerification("cat", "{file}");
  }

  private LockstepException failure(Backup backup) {
    LockstepException failure =
        catchThrowableOfType(
            LockstepException.class, () -> lockstep(losing()).backup(backup).upgrade());
    assertThat(failure.kind()).isEqualTo(ErrorKind.BACKUP_FAILED);
    assertThat(failure.revision()).isEqualTo("r4");
    assertThat(failure)
        .hasMessageStartingWith(
            "LS3021: There is no backup for migration r4, which drops column items.price, so"
                + " nothing was applied: ");
    assertThat(lockstep(losing()).status().applied()).isEmpty();
    return failure;
  }

  @Test
  void aBackupComesBeforeTheFirstMigration() throws Exception {
    List<String> heard = new ArrayList<>();
    MigrationListener listener =
        new MigrationListener() {
          @Override
          public void backupStarted(String revision, String loss, Path file) {
            heard.add(revision + " " + loss);
          }

          @Override
          public void backupFinished(String revision, Path file, Duration duration) {
            heard.add(file.getFileName().toString());
          }
        };
    Backup backup =
        byShell("env | grep -E '^PG(HOST|PORT|DATABASE|USER|APPNAME)=' > \"$0\"")
            .withEnvironment("PGAPPNAME", "x");

    lockstep(losing()).clock(CLOCK).listener(listener).backup(backup).upgrade();

    String name = String.valueOf(value("SELECT current_database()"));
    assertThat(heard)
        .containsExactly("r4 drops column items.price", name + "-r4-20261121T100000Z.dump");
    assertThat(Files.readAllLines(folder.resolve(heard.get(1))))
        .contains("PGAPPNAME=x", "PGDATABASE=" + name, "PGUSER=" + database().user())
        .hasSize(5);
    assertThat(lockstep(losing()).status().pending()).isEmpty();
  }

  @Test
  void withoutLossThereIsNoBackup() throws IOException {
    lockstep(three()).backup(byShell("exit 1")).upgrade();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aDowngradeThatLosesDataIsBackedUp() {
    lockstep(three()).upgrade();

    LockstepException failure =
        catchThrowableOfType(
            LockstepException.class,
            () -> lockstep(three()).backup(byShell("exit 1")).downgrade(1));

    assertThat(failure).hasMessageContaining("migration r3, which drops table tags");
    assertThat(lockstep(three()).status().applied()).hasSize(3);
  }

  @Test
  void ofAMigrationThatWasCutOffTheRestCounts() throws Exception {
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) VALUES ('a'), ('a')");
    Chains harmlessRest = cutOff(s -> {});
    Chains losingRest = cutOff(s -> s.dropColumn("items", "price"));
    assertThatThrownBy(() -> lockstep(losingRest).upgrade()).hasMessageContaining("duplicated");
    execute("DELETE FROM items WHERE id = 2");

    assertThatThrownBy(() -> lockstep(losingRest).backup(byShell("exit 1")).upgrade())
        .hasMessageContaining("migration r4, which drops column items.price");
    lockstep(harmlessRest).backup(byShell("exit 1")).upgrade();

    assertThat(lockstep(harmlessRest).status().pending()).isEmpty();
  }

  /** Loses something, then stops at duplicates, and has a rest. */
  private static Chains cutOff(Consumer<SchemaChange> rest) {
    return three()
        .plus(
            "r4",
            s -> {
              s.sql("After it the preflight judges nothing", "SELECT 1");
              s.createIndexConcurrently("items", index("idx_items_name").on("name").unique());
              rest.accept(s);
            },
            s -> {});
  }

  @Test
  void aCommandThatFailsEndsTheCommandAndKeepsSecrets() {
    Backup backup =
        byShell("echo half > \"$0\"; echo \"no access with $PGPASSWORD\" >&2; exit 3")
            .withEnvironment("PGPASSWORD", "se-cret");

    LockstepException failure = failure(backup);

    assertThat(failure).hasMessageEndingWith("sh ended with exit code 3: no access with ***");
    assertThat(backup.toString()).doesNotContain("se-cret");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBackupThatListsNothingIsNone() {
    assertThat(failure(byShell("echo '; a comment' > \"$0\"")))
        .hasMessageEndingWith("the backup lists nothing");
    assertThat(failure(byShell("true"))).hasMessageContaining("sh wrote no file ");
    assertThat(failure(byShell("echo x > \"$0\"").withVerification("sh", "-c", "exit 1")))
        .hasMessageEndingWith("sh ended with exit code 1: ");
    assertThat(failure(byShell("sleep 60").withTimeout(Duration.ofMillis(200))))
        .hasMessageEndingWith("sh was ended after 200 ms");
    assertThat(failure(Backup.into(folder).withCommand("/no/such/program")))
        .hasMessageContaining("/no/such/program");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theRealProgramBringsTheRowsBack() throws Exception {
    @Nullable Path dump = newest("pg_dump");
    assumeTrue(dump != null, "there is no pg_dump that knows the server");
    String restore = String.valueOf(dump.resolveSibling("pg_restore"));
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name, price) VALUES ('a', 1.5), ('b', 2.5)");
    Backup backup =
        Backup.into(folder.resolve("deep/er"))
            .withCommand(dump.toString(), "-Fc", "-f", "{file}")
            .withVerification(restore, "--list", "{file}")
            .withEnvironment("PGPASSWORD", database().password());

    lockstep(losing()).clock(CLOCK).backup(backup).upgrade();

    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("deep/er"))) {
      file = files.findFirst().orElseThrow();
    }
    execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    restore(restore, file);
    assertThat(value("SELECT sum(price)::text FROM items")).isEqualTo("4.0000");
  }

  private void restore(String program, Path file) throws Exception {
    String url = database().jdbcUrl().replace("jdbc:", "");
    String target = url.replace("://", "://" + database().user() + "@");
    Process process =
        new ProcessBuilder(
                program, "--clean", "--if-exists", "-d", target.split("\\?", 2)[0], file.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /** Finds the program on the path and where Debian puts it; it must be as new as the server. */
  private static @Nullable Path newest(String program) throws Exception {
    List<Path> folders = new ArrayList<>();
    for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
      folders.add(Path.of(entry));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions.map(version -> version.resolve("bin")).forEach(folders::add);
      }
    }
    for (Path folder : folders) {
      Path file = folder.resolve(program);
      if (Files.isExecutable(file) && version(file) >= TestDatabase.serverVersion() / 10_000) {
        return file;
      }
    }
    return null;
  }

  private static int version(Path program) throws IOException {
    Process process = new ProcessBuilder(program.toString(), "--version").start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Integer.parseInt(words.toLowerCase(Locale.ROOT).replaceAll("(?s)\\D*(\\d+).*", "$1"));
  }
}
