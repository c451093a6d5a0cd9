package dev.lockstep.benchmarks.history;

import dev.lockstep.benchmarks.harness.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Migrations in the form of each tool.
 *
 * @param count how many there are
 * @param folder the folder with their files: {@code flyway/}, {@code ebean/}, {@code changelog.sql}
 *     and {@code plain.sql}
 * @param jar the classes of Lockstep's
 */
public record History(int count, Path folder, Path jar) {

  /**
   * Writes them into the workspace, Lockstep's with promises.
   *
   * @param name the name of their folder
   * @throws IOException if they can't be written
   */
  public static History write(Workspace workspace, String name, int count) throws IOException {
    return write(workspace, name, count, true);
  }

  /**
   * Writes them into the workspace.
   *
   * @param name the name of their folder
   * @param verified whether Lockstep's promise anything
   * @throws IOException if they can't be written
   */
  public static History write(Workspace workspace, String name, int count, boolean verified)
      throws IOException {
    List<SampleMigration> migrations =
        IntStream.range(0, count)
            .mapToObj(number -> new SampleMigration(number, verified))
            .toList();
    StringBuilder plain = new StringBuilder();
    StringBuilder changelog = new StringBuilder("--liquibase formatted sql\n");
    for (SampleMigration migration : migrations) {
      int version = migration.number() + 1;
      String script = String.join(";\n", migration.sql()) + ";\n";
      workspace.write(name + "/flyway/V%04d__sample.sql".formatted(version), script);
      workspace.write(name + "/ebean/%04d__sample.sql".formatted(version), script);
      changelog.append("\n--changeset sample:").append(version).append('\n').append(script);
      plain.append(String.join("\t", migration.sql())).append('\n');
    }
    workspace.write(name + "/changelog.sql", changelog.toString());
    workspace.write(name + "/plain.sql", plain.toString());
    workspace.write(
        name + "/logging.properties",
        "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n");
    Path jar = new LockstepHistory(workspace, name + "/lockstep", migrations).jar();
    return new History(count, workspace.root().resolve(name), jar);
  }
}
