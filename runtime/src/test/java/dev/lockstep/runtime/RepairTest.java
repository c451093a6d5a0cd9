package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.runtime.RepairCase.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only a person can decide, on a server. */
final class RepairTest extends DatabaseTest {

  private static final String BUILD = "CREATE INDEX CONCURRENTLY idx_own ON items (name)";

  private static Chains ownIndex() {
    return three()
        .plus(
            "r4",
            s -> {
              s.sql("Own index", BUILD);
              s.sql("A tag", "INSERT INTO tags VALUES ('x')");
            },
            s -> s.sql("No tag", "DELETE FROM tags"));
  }

  private RepairCase onlyCase(Chains chains) {
    List<RepairCase> cases = lockstep(chains).repair();
    assertThat(cases).hasSize(1);
    return cases.get(0);
  }

  private void decide(Chains chains, RepairChoice choice) {
    lockstep(chains).appliedBy("the on-call DBA").repair(onlyCase(chains).decide(choice));
    assertThat(lockstep(chains).repair()).isEmpty();
  }

  @Test
  void hasNothingToSayWhereNothingIsWrong() {
    assertThat(lockstep(three()).repair()).isEmpty();
    lockstep(three()).upgrade();
    assertThat(lockstep(three()).repair()).isEmpty();
  }

  @Test
  void marksAStepOfOwnSqlAsDone() throws SQLException {
    lockstep(three()).upgrade();
    // As after a runner that was killed between the step and its note in the ledger.
    execute(BUILD);
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(ownIndex()).upgrade());
    assertThat(e.sqlState()).isEqualTo("42P07");

    RepairCase found = onlyCase(ownIndex());
    assertThat(found.kind()).isEqualTo(Kind.UNCERTAIN_STEP);
    assertThat(found.step()).isEqualTo(1);
    assertThat(found.describe())
        .startsWith("Migration r4: it was cut off or failed at step 1 (Own index)")
        .contains("MARK_DONE: the step counts as done", "RUN_AGAIN: the next upgrade runs");
    decide(ownIndex(), RepairChoice.MARK_DONE);

    assertThat(lockstep(ownIndex()).upgrade().revisions()).containsExactly("r4");
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("1");
    assertThat(value("SELECT decided_by || ' ' || decision FROM lockstep_repair"))
        .isEqualTo("the on-call DBA UNCERTAIN_STEP: MARK_DONE");
    assertThat(lockstep(ownIndex()).verify().differences())
        .noneMatch(difference -> difference.toString().contains("lockstep_repair"));
  }

  @Test
  void runsAStepOfOwnSqlAgain() throws SQLException {
    lockstep(three()).upgrade();
    execute(BUILD);
    assertThatThrownBy(() -> lockstep(ownIndex()).upgrade()).isInstanceOf(LockstepException.class);
    execute("DROP INDEX idx_own");
    lockstep(ownIndex()).repair(onlyCase(ownIndex()).decide(RepairChoice.RUN_AGAIN));
    assertThat(lockstep(ownIndex()).upgrade().revisions()).containsExactly("r4");
    assertThat(value("SELECT count(*) FROM lockstep_repair")).isEqualTo("1");
  }

  @Test
  void acceptsAnEditedMigration() {
    lockstep(three()).upgrade();
    Chains edited =
        Chains.empty()
            .plus("r1", s -> s.createTable(items().comment("edited")), s -> s.dropTable("items"))
            .plus(
                "r2",
                s -> s.addColumn("items", column("price", "numeric(12,4)")),
                s -> s.dropColumn("items", "price"))
            .plus("r3", s -> {}, s -> {})
            .withDigests("other");
    assertThat(lockstep(edited).repair())
        .extracting(RepairCase::revision)
        .containsExactly("r1", "r3");
    assertThat(lockstep(edited).repair().get(0).kind()).isEqualTo(Kind.EDITED_MIGRATION);
    lockstep(edited)
        .repair(
            lockstep(edited).repair().stream()
                .map(found -> found.decide(RepairChoice.ACCEPT_CODE))
                .toArray(RepairDecision[]::new));
    assertThat(lockstep(edited).upgrade().revisions()).isEmpty();
    assertThat(lockstep(edited).status().isUpToDate()).isTrue();
  }

  private static Chains backfill(String name, String expression) {
    return three()
        .plus(
            "r4",
            s -> {
              s.addColumn("items", column(name, "text"));
              s.backfill("items").set(name, expression).batchSize(2);
            },
            s -> s.dropColumn("items", name));
  }

  private void cutOffAfterFourRows() throws SQLException {
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) SELECT 'n' || i FROM generate_series(1, 6) i");
    MigrationListener dieAtFour =
        new MigrationListener() {
          @Override
          public void progress(String revision, String description, long done, long total) {
            if (done == 4) {
              throw new IllegalStateException("killed");
            }
          }
        };
    Lockstep dying = lockstep(backfill("code", "name || '?'")).listener(dieAtFour);
    assertThatThrownBy(dying::upgrade).hasMessage("killed");
  }

  @Test
  void refusesToGoOnWithABackfillThatWasEdited() throws SQLException {
    cutOffAfterFourRows();
    LockstepException e =
        catchThrowableOfType(
            LockstepException.class, () -> lockstep(backfill("code", "name || '!'")).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.EDITED);
    assertThat(e)
        .hasMessageContaining("was edited after 4 rows were done")
        .hasMessageContaining("repair()");
    assertThat(lockstep(backfill("code", "name || '?'")).upgrade().revisions())
        .containsExactly("r4");
  }

  @Test
  void goesOnWithAnEditedBackfillOrBeginsAnew() throws SQLException {
    cutOffAfterFourRows();
    Chains edited = backfill("code", "name || '!'");
    assertThat(onlyCase(edited).kind()).isEqualTo(Kind.EDITED_BACKFILL);
    decide(edited, RepairChoice.GO_ON);
    lockstep(edited).upgrade();
    assertThat(value("SELECT count(*) FROM items WHERE code LIKE '%!'")).isEqualTo("2");
  }

  @Test
  void beginsAnEditedBackfillAnew() throws SQLException {
    cutOffAfterFourRows();
    Chains edited = backfill("code", "name || '!'");
    decide(edited, RepairChoice.BEGIN_ANEW);
    lockstep(edited).upgrade();
    assertThat(value("SELECT count(*) FROM items WHERE code LIKE '%!'")).isEqualTo("6");
  }

  @Test
  void aCursorOfAnotherRunLeavesNoRowOut() throws SQLException {
    Chains chains = backfill("code", "name || '?'");
    cutOffAfterFourRows();
    execute("CREATE TABLE kept AS TABLE lockstep_backfill");
    lockstep(chains).upgrade();
    lockstep(chains).downgrade(1);
    execute("INSERT INTO lockstep_backfill SELECT * FROM kept");
    lockstep(chains).upgrade();
    assertThat(value("SELECT count(*) FROM items WHERE code LIKE '%?'")).isEqualTo("6");
  }

  @Test
  void acceptsStepsThatWereEditedInTheMiddle() throws SQLException {
    cutOffAfterFourRows();
    Chains edited =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("code", "text").comment("A code"));
                  s.backfill("items").set("code", "name || '?'").batchSize(2);
                },
                s -> s.dropColumn("items", "code"));
    assertThat(onlyCase(edited).kind()).isEqualTo(Kind.EDITED_STEPS);
    decide(edited, RepairChoice.ACCEPT_CODE);
    assertThat(lockstep(edited).upgrade().revisions()).containsExactly("r4");
    assertThat(value("SELECT count(*) FROM items WHERE code LIKE '%?'")).isEqualTo("6");
  }

  @Test
  void marksAMigrationAsAppliedThatBreaksItsPromise() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> s.sql("Vacuum", "VACUUM items"),
                s -> {},
                v -> v.holds("there is a tag", "SELECT count(*) > 0 FROM tags"));
    assertThatThrownBy(() -> lockstep(chains).upgrade()).isInstanceOf(VerificationException.class);
    RepairCase found = onlyCase(chains);
    assertThat(found.kind()).isEqualTo(Kind.BROKEN_PROMISE);
    assertThat(found.known()).contains("this does not hold: there is a tag");
    decide(chains, RepairChoice.MARK_APPLIED);
    assertThat(lockstep(chains).upgrade().revisions()).isEmpty();
    assertThat(lockstep(chains).status().isUpToDate()).isTrue();
  }

  @Test
  void forgetsAMigrationWhoseClassIsGone() throws SQLException {
    Chains one = Chains.empty().plus("r1", s -> s.createTable(items()), s -> {});
    lockstep(one.plus("gone", s -> {}, s -> {}).plus("r3", s -> {}, s -> {})).upgrade();
    Chains without = one.plus("r3", s -> {}, s -> {}).plus("r4", s -> {}, s -> {});
    assertThat(onlyCase(without).kind()).isEqualTo(Kind.UNKNOWN_MIGRATION);
    decide(without, RepairChoice.FORGET);
    assertThat(lockstep(without).upgrade().revisions()).containsExactly("r4");
    assertThat(value("SELECT string_agg(installed_rank || revision, ' ') FROM schema_version"))
        .isEqualTo("1r1 2r3 3r4");
  }

  @Test
  void refusesADecisionAboutNothing() {
    lockstep(three()).upgrade();
    RepairDecision stale = new RepairDecision(Kind.UNKNOWN_MIGRATION, "r2", 0, RepairChoice.FORGET);
    LockstepException e =
        catchThrowableOfType(LockstepException.class, () -> lockstep(three()).repair(stale));
    assertThat(e.kind()).isEqualTo(ErrorKind.NO_SUCH_CASE);
    assertThat(e).hasMessageStartingWith("LS3022: There is nothing to decide");
    RepairCase found =
        new RepairCase(Kind.BROKEN_PROMISE, "r2", 0, "", List.of(RepairChoice.MARK_APPLIED));
    assertThatThrownBy(() -> found.decide(RepairChoice.FORGET))
        .hasMessage("FORGET is none of the choices: [MARK_APPLIED]");
  }
}
