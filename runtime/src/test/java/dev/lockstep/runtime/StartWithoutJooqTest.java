package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A start with nothing to do, in a JVM of its own that has no jOOQ. */
final class StartWithoutJooqTest extends DatabaseTest {

  private static String classPathWithoutJooq() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        // Testcontainers registers a JDBC driver, which loads SLF4J.
        .filter(entry -> !entry.contains("jooq") && !entry.contains("testcontainers"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String run(String... arguments) throws Exception {
    String java = System.getProperty("java.home", "") + File.separator + "bin/java";
    List<String> command = new ArrayList<>(List.of(java, "-verbose:class"));
    command.addAll(List.of("-cp", classPathWithoutJooq(), UpgradeProgram.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  @Test
  void loadsNoClassOfJooqAndNoMigration() throws Exception {
    lockstep(UpgradeProgram.chains()).upgrade();
    String output = run(database().jdbcUrl(), database().user(), database().password());
    assertThat(output).contains("ran []").doesNotContain("org.jooq");
    assertThat(output)
        .doesNotContain("dev.lockstep.migration.SchemaChange")
        .doesNotContain("dev.lockstep.runtime.lock.")
        .doesNotContain("dev.lockstep.runtime.Migrating")
        .doesNotContain("org.slf4j.");
  }

  @Test
  void appliesPlainMigrationsWithoutJooqToo() throws Exception {
    String output = run(database().jdbcUrl(), database().user(), database().password());
    assertThat(output).contains("ran [r1]").doesNotContain("org.jooq");
  }

  @Test
  void takesOneStatement() throws SQLException {
    lockstep(three()).upgrade();
    StatementCounter counter = new StatementCounter(database().dataSource());
    Lockstep.forDataSource(counter.dataSource()).index(three()).upgrade();
    assertThat(counter.connections()).isEqualTo(1);
    assertThat(counter.statements()).singleElement().asString().startsWith("SELECT revision");
    assertThat(value("SELECT count(*) FROM schema_version")).isEqualTo("3");
  }

  @Test
  void appliesEachMigrationInOneStatement() {
    lockstep(three()).upgrade(1);
    StatementCounter counter = new StatementCounter(database().dataSource());
    Lockstep.forDataSource(counter.dataSource()).index(three()).upgrade();
    assertThat(counter.statements())
        .filteredOn(sql -> sql.contains("ALTER TABLE") || sql.contains("CREATE TABLE tags"))
        .hasSize(2)
        .allSatisfy(sql -> assertThat(sql).startsWith("BEGIN;").endsWith(";\nCOMMIT"));
  }
}
