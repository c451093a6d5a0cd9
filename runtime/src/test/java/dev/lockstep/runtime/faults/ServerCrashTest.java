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

  @TempDir private Path folder = Path.of("");

  @Test
  void isMendedByTheNextStart() throws Exception {
    Recipe recipe = Recipes.byName("all");
    Path data = folder.resolve("data");
    EmbeddedServer first = EmbeddedServer.at(data);
    execute(source(first, first.maintenanceDatabase()), "CREATE DATABASE crashed");
    recipe.prepare(source(first, "crashed"));
    List<Integer> writes = Undisturbed.of(recipe).writes();
    int stop = writes.get(writes.size() / 2);
    DataSource crashing =
        Calls.of(
            source(first, "crashed"),
            (number, sql, connection) -> {
              if (number == stop) {
                stopAtOnce(data);
              }
            });
    assertThatThrownBy(() -> recipe.run(Recipe.on(crashing)))
        .isInstanceOf(LockstepException.class)
        .hasMessageContaining("connection");
    // Stops nothing any more, and lets go of the directory.
    first.close();
    try (EmbeddedServer second = EmbeddedServer.at(data)) {
      recipe.run(Recipe.on(source(second, "crashed")));
      assertThat(CatalogState.of(source(second, "crashed"))).isEqualTo(undisturbed(second, recipe));
    }
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
    execute(source(server, server.maintenanceDatabase()), "CREATE DATABASE undisturbed");
    recipe.prepare(source(server, "undisturbed"));
    recipe.run(Recipe.on(source(server, "undisturbed")));
    return CatalogState.of(source(server, "undisturbed"));
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
