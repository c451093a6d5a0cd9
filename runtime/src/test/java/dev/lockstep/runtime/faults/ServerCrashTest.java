package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.LockstepException;
import dev.lockstep.testkit.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own that crashes in the middle of a change, and starts again. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class ServerCrashTest {

  private static final List<String> RECIPES = List.of("all", "create-index", "backfill");

  @TempDir private Path folder = Path.of("");

  @Test
  void isMendedByTheNextStart() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedServer first = EmbeddedServer.at(data);
    try {
      execute(source(first, first.maintenanceDatabase()), "CREATE DATABASE model");
      for (String name : RECIPES) {
        execute(
            source(first, first.maintenanceDatabase()), "CREATE DATABASE \"" + name + "\"");
        Recipes.byName(name).prepare(source(first, name));
      }
      // The last one takes the server down; the others are stopped where it is gone.
      for (String name : RECIPES) {
        crash(first, name, data, name.equals(RECIPES.get(RECIPES.size() - 1)));
      }
    } finally {
      first.close();
    }
    try (EmbeddedServer second = EmbeddedServer.at(data)) {
      for (String name : RECIPES) {
        Recipes.byName(name).run(Recipe.on(source(second, name)));
        assertThat(CatalogState.of(source(second, name)))
            .isEqualTo(undisturbed(second, Recipes.byName(name)));
      }
    }
  }

  private static void crash(EmbeddedServer server, String name, Path data, boolean now)
      throws SQLException {
    Recipe recipe = Recipes.byName(name);
    int call = Undisturbed.of(recipe).writes().size() / 2;
    int stop = Undisturbed.of(recipe).writes().get(call);
    DataSource dying =
        Calls.of(
            source(server, name),
            (number, sql, connection) -> {
              if (number == stop && now) {
                stopAtOnce(data);
              } else if (number == stop) {
                connection.abort(Runnable::run);
              }
            });
    assertThatThrownBy(() -> recipe.run(Recipe.on(dying))).isInstanceOf(LockstepException.class);
  }

  /** What {@code pg_ctl stop -m immediate} does: the next start recovers from the log. */
  private static void stopAtOnce(Path data) {
    try {
      String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
      Process kill = new ProcessBuilder("kill", "-QUIT", postmaster).start();
      assertThat(kill.waitFor()).isEqualTo(0);
      ProcessHandle.of(Long.parseLong(postmaster))
          .ifPresent(handle -> handle.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String undisturbed(EmbeddedServer server, Recipe recipe) throws SQLException {
    String name = "undisturbed-" + recipe.name();
    execute(source(server, server.maintenanceDatabase()), "CREATE DATABASE \"" + name + "\"");
    recipe.prepare(source(server, name));
    recipe.run(Recipe.on(source(server, name)));
    return CatalogState.of(source(server, name));
  }

  private static DataSource source(EmbeddedServer server, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.jdbcUrl(database));
    source.setUser(server.user());
    return source;
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
