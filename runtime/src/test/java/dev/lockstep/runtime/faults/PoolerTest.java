package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.LockstepException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runners behind a real PgBouncer, where one is installed. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class PoolerTest {

  @TempDir private Path folder = Path.of("");

  private static Path program() {
    Assumptions.assumeTrue(PgBouncer.program().isPresent(), "pgbouncer is not installed");
    return PgBouncer.program().orElseThrow();
  }

  @Test
  void inTransactionModeAreRefusedBeforeAnythingChanges() throws Exception {
    try (Victim victim = Victim.of(Recipes.byName("all"));
        PgBouncer bouncer = PgBouncer.start(program(), folder, "transaction", victim.database())) {
      String before = CatalogState.of(victim.database().dataSource());
      LockstepException e =
          catchThrowableOfType(
              LockstepException.class, () -> victim.recipe().run(Recipe.on(bouncer.dataSource())));
      assertThat(e.kind()).isEqualTo(ErrorKind.BACKEND_CHANGED);
      assertThat(e)
          .hasMessageStartingWith("LS3013: ")
          .hasMessageContaining("a pooler in transaction mode, such as PgBouncer")
          .hasMessageContaining("give Lockstep the host and port of PostgreSQL itself");
      // The state has the advisory locks too.
      assertThat(CatalogState.of(victim.database().dataSource())).isEqualTo(before);
      victim.requireThatTheNextStartFinishes("refused behind a pooler");
      assertThat(victim.recipe().run(Recipe.on(bouncer.dataSource())).revisions()).isEmpty();
    }
  }

  @Test
  void inTransactionModeAreRefusedWhileOthersUseThePool() throws Exception {
    try (Victim victim = Victim.of(Recipes.byName("change-type"));
        PgBouncer bouncer = PgBouncer.start(program(), folder, "transaction", victim.database());
        Connection other = bouncer.dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("SELECT 1");
      LockstepException e =
          catchThrowableOfType(
              LockstepException.class, () -> victim.recipe().run(Recipe.on(bouncer.dataSource())));
      assertThat(e.kind()).isEqualTo(ErrorKind.BACKEND_CHANGED);
      victim.requireThatTheNextStartFinishes("refused behind a busy pooler");
    }
  }

  @Test
  void inSessionModeRunAsWithoutOne() throws Exception {
    try (Victim victim = Victim.of(Recipes.byName("all"));
        PgBouncer bouncer = PgBouncer.start(program(), folder, "session", victim.database())) {
      Lockstep lockstep = Recipe.on(bouncer.dataSource());
      victim.recipe().run(lockstep);
      victim.requireWhole("behind a pooler in session mode");
    }
  }
}
