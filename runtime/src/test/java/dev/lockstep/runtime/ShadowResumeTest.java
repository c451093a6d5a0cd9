package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Schema;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Type changes through a shadow column that are cut off. */
final class ShadowResumeTest extends DatabaseTest {

  private static final String VALUES =
      "SELECT md5(string_agg(id || ' ' || n, ',' ORDER BY id)) FROM t";

  private boolean armed = true;

  private void killOnce(DSLContext ctx) {
    if (armed) {
      armed = false;
      ctx.execute("SELECT pg_terminate_backend(pg_backend_pid())");
    }
  }

  private static PlannedChain chain() {
    Schema from =
        Chains.empty()
            .plus(
                "x",
                s ->
                    s.createTable(
                        table("t")
                            .column(column("id", "bigint").identity(Identity.ALWAYS))
                            .column(column("n", "integer").notNull().defaultTo("7"))
                            .primaryKey("pk_t", "id")
                            .unique("uq_t_n", "n")
                            .check("ck_t_n", "n > 0")
                            .index(index("idx_t_n").on("n").where("n > 5"))),
                s -> {})
            .schema();
    return new PlannedChain(from, PlannedChain.retyped(from, "t", "n", "bigint"));
  }

  @Test
  void goOnBetweenAnyTwoOperations() throws SQLException {
    PlannedChain chain = chain();
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t (n) SELECT g FROM generate_series(10, 60) g");
    String values = value(VALUES);
    int most = Math.max(chain.plan().upgrade().size(), chain.plan().downgrade().size());
    for (int i = 0; i <= most; i++) {
      Chains chains = chain.interrupted(i, this::killOnce);
      armed = true;
      assertThatThrownBy(() -> lockstep(chains).upgrade()).isInstanceOf(LockstepException.class);
      execute("UPDATE t SET n = n + 100 WHERE id = 3", "UPDATE t SET n = n - 100 WHERE id = 3");
      lockstep(chains).upgrade();
      requireClean(chains, values, "up, after " + i);
      armed = true;
      assertThatThrownBy(() -> lockstep(chains).downgrade(1)).isInstanceOf(LockstepException.class);
      lockstep(chains).downgradeTo("r1");
      requireClean(chain.first(), values, "down, after " + i);
    }
  }

  private void requireClean(Chains chains, @Nullable String values, String when)
      throws SQLException {
    assertThat(lockstep(chains).verify().isClean()).as(when).isTrue();
    assertThat(value(VALUES)).as(when).isEqualTo(values);
  }

  @Test
  void goOnInTheMiddleOfTheTable() throws SQLException {
    PlannedChain chain = chain();
    lockstep(chain.first()).upgrade();
    execute("INSERT INTO t (n) SELECT g FROM generate_series(1, 3000) g");
    MigrationListener dies =
        new MigrationListener() {
          @Override
          public void progress(String revision, String description, long done, long total) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(() -> lockstep(chain.both()).listener(dies).upgrade())
        .isInstanceOf(IllegalStateException.class);
    assertThat(value("SELECT count(lockstep_shadow_n) FROM t")).isEqualTo("1000");
    execute("UPDATE t SET n = -n + 10000 WHERE id % 7 = 0", "DELETE FROM t WHERE id % 11 = 0");
    execute("INSERT INTO t (n) VALUES (20000)");
    assertThat(value("SELECT count(*) FROM t WHERE lockstep_shadow_n <> n")).isEqualTo("0");
    String values = value(VALUES);
    lockstep(chain.both()).upgrade();
    requireClean(chain.both(), values, "up");
  }
}
