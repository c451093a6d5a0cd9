package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.runtime.AppliedMigration.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Migrations that one transaction can't hold. */
final class ResumeTest extends DatabaseTest {

  private boolean armed = true;

  private void killOnce(DSLContext ctx) {
    if (armed) {
      armed = false;
      ctx.execute("SELECT pg_terminate_backend(pg_backend_pid())");
    }
  }

  private Chains inSegments() {
    return three()
        .plus(
            "r4",
            s -> {
              s.addColumn("items", column("code", "text"));
              s.sql(
                  "Rows", "INSERT INTO items (name) SELECT 'n' || i FROM generate_series(1,10) i");
              s.createIndexConcurrently("items", index("idx_items_name").on("name").unique());
              s.run("Maybe die", ctx -> killOnce(ctx));
              s.backfill("items").set("code", "upper(name)").batchSize(3);
              s.setNotNull("items", "code");
            },
            s -> {
              s.dropIndexConcurrently("items", "idx_items_name");
              s.run("Maybe die", ctx -> killOnce(ctx));
              s.sql("No rows", "DELETE FROM items");
              s.dropColumn("items", "code");
            },
            v -> {
              v.indexValid("items", "idx_items_name");
              v.holds("all have codes", "SELECT count(*) = 10 FROM items WHERE code IS NOT NULL");
            });
  }

  @Test
  void goesThroughWithoutIncident() throws SQLException {
    armed = false;
    lockstep(inSegments()).upgrade();
    AppliedMigration row = lockstep(inSegments()).history().get(3);
    assertThat(row.state()).isEqualTo(State.APPLIED);
    assertThat(row.stepsDone()).isEqualTo(6);
    assertThat(lockstep(inSegments()).upgrade().revisions()).isEmpty();
    assertThat(value("SELECT count(*) FROM lockstep_backfill")).isEqualTo("0");
    assertThat(lockstep(inSegments()).verify().describe()).contains("2 postconditions hold");
  }

  @Test
  void goesOnAfterTheServerProcessWasKilled() throws SQLException {
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(inSegments()).upgrade());
    assertThat(e.revision()).isEqualTo("r4");
    assertThat(e.committed()).isTrue();
    AppliedMigration row = lockstep(inSegments()).history().get(3);
    assertThat(row.state()).isEqualTo(State.RUNNING);
    assertThat(row.stepsDone()).isEqualTo(3);
    assertThat(lockstep(inSegments()).status().isUpToDate()).isFalse();
    assertThat(lockstep(inSegments()).verify().notes())
        .singleElement()
        .asString()
        .startsWith("Migration r4 was cut off after 3 steps");
    assertThat(lockstep(inSegments()).upgrade().revisions()).containsExactly("r4");
    assertThat(value("SELECT count(*) FROM items WHERE code = upper(name)")).isEqualTo("10");
    assertThat(lockstep(inSegments()).verify().isClean()).isTrue();
  }

  @Test
  void goesOnWithADowngradeThatWasKilled() throws SQLException {
    armed = false;
    lockstep(inSegments()).upgrade();
    armed = true;
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(inSegments()).downgrade(1));
    assertThat(e.committed()).isTrue();
    assertThat(lockstep(inSegments()).history().get(3).state()).isEqualTo(State.REVERTING);
    assertThat(lockstep(inSegments()).downgradeTo("r3").revisions()).containsExactly("r4");
    assertThat(lockstep(inSegments()).verify().isClean()).isTrue();
    assertThat(lockstep(inSegments()).upgrade().revisions()).containsExactly("r4");
  }

  @Test
  void refusesToGoOnWhenStepsThatAreDoneWereEdited() {
    assertThatThrownBy(() -> lockstep(inSegments()).upgrade())
        .isInstanceOf(LockstepException.class);
    Chains edited =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("code", "varchar(9)"));
                  s.sql("Other rows", "SELECT 1");
                  s.createIndexConcurrently("items", index("idx_items_name").on("name").unique());
                },
                s -> {});
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(edited).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.EDITED);
    assertThat(e).hasMessageContaining("was cut off after 3 steps");
  }

  @Test
  void buildsAnIndexAgainThatDuplicatesHadStopped() throws SQLException {
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) VALUES ('a'), ('a')");
    // What a build leaves behind that somebody cancelled.
    try {
      execute("CREATE UNIQUE INDEX CONCURRENTLY idx_items_name ON items (name)");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("23505");
    }
    assertThat(value("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("1");
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.sql("After it the preflight judges nothing", "SELECT 1");
                  s.createIndexConcurrently("items", index("idx_items_name").on("name").unique());
                },
                s -> s.dropIndexConcurrently("items", "idx_items_name"));
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(chains).upgrade());
    assertThat(e.sqlState()).isEqualTo("23505");
    assertThat(value("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isEqualTo("0");
    execute("DELETE FROM items WHERE id = 2");
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
    lockstep(chains).downgrade(1);
    assertThat(value("SELECT to_regclass('idx_items_name')")).isNull();
  }

  @Test
  void skipsAnIndexThatIsThereAlready() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> s.createIndexConcurrently("items", index("idx_items_name").on("name")),
                s -> {});
    lockstep(three()).upgrade();
    execute("CREATE INDEX idx_items_name ON items (name)");
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).status().isUpToDate()).isTrue();
  }

  @Test
  void commitsANewLabelBeforeItIsUsed() throws SQLException {
    Chains chains =
        three()
            .plus("r4", s -> s.createEnumType("side", "BUY", "SELL"), s -> s.dropEnumType("side"))
            .plus(
                "r5",
                s -> {
                  s.addEnumValueBefore("side", "HOLD", "SELL");
                  s.addColumn("items", column("side", "side").notNull().defaultTo("'HOLD'::side"));
                  s.sql("A row", "INSERT INTO items (name) VALUES ('x')");
                },
                s -> {},
                v -> v.holds("one holds", "SELECT count(*) = 1 FROM items WHERE side = 'HOLD'"));
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).verify().isClean()).isTrue();
  }

  @Test
  void runsAStatementByItselfThatSomebodyWrote() {
    Chains chains =
        three().plus("r4", s -> s.sql("Vacuum", "VACUUM items; VACUUM tags; -- done"), s -> {});
    lockstep(chains).upgrade();
    assertThat(lockstep(chains).status().isUpToDate()).isTrue();
  }

  @Test
  void backfillsGoOnFromTheirCursor() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("code", "text"));
                  s.backfill("items")
                      .set("code", "name || '?'")
                      .where("items.name <> 'n7'")
                      .batchSize(2);
                },
                s -> s.dropColumn("items", "code"));
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) SELECT 'n' || i FROM generate_series(1, 9) i");
    List<String> seen = new ArrayList<>();
    MigrationListener dieAtFour =
        new MigrationListener() {
          @Override
          public void progress(String revision, String description, long done, long total) {
            seen.add(done + "/" + total);
            if (done == 4) {
              throw new IllegalStateException("killed");
            }
          }
        };
    assertThatThrownBy(() -> lockstep(chains).listener(dieAtFour).upgrade())
        .isInstanceOf(IllegalStateException.class);
    assertThat(seen).containsExactly("2/8", "4/8");
    assertThat(value("SELECT count(*) FROM items WHERE code IS NOT NULL")).isEqualTo("4");
    assertThat(value("SELECT last_key[1] FROM lockstep_backfill")).isEqualTo("4");
    execute("UPDATE items SET code = 'mine' WHERE id = 1");
    seen.clear();
    lockstep(chains).listener(new Progress(seen)).upgrade();
    assertThat(seen).startsWith("6/8", "8/8");
    assertThat(value("SELECT code FROM items WHERE id = 1")).isEqualTo("mine");
    assertThat(value("SELECT count(*) FROM items WHERE code = name || '?'")).isEqualTo("7");
  }

  private record Progress(List<String> seen) implements MigrationListener {
    @Override
    public void progress(String revision, String description, long done, long total) {
      seen.add(done + "/" + total);
    }
  }
}
