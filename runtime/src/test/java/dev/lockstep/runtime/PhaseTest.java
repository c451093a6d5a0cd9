package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.Phase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Migrations that wait until the code of the previous release is gone. */
final class PhaseTest extends DatabaseTest {

  private Chains waiting() {
    return three()
        .plus(
            "r4",
            s -> s.dropColumn("items", "name"),
            s -> s.addColumn("items", column("name", "text")))
        .lastWaits();
  }

  private Chains nextRelease() {
    return waiting()
        .plus(
            "r5",
            s -> s.addColumn("items", column("code", "text")),
            s -> s.dropColumn("items", "code"));
  }

  @Test
  void anUpgradeLeavesThemUntilTheyAreAskedFor() throws SQLException {
    assertThat(lockstep(waiting()).upgrade().to()).isEqualTo("r3");
    assertThat(lockstep(waiting()).upgrade().revisions()).isEmpty();
    Status status = lockstep(waiting()).status();
    assertThat(status.isUpToDate()).isTrue();
    assertThat(status.waiting()).extracting(MigrationEntry::revision).containsExactly("r4");
    assertThat(status.describe()).contains("waiting  r4");
    assertThat(lockstep(waiting()).pending()).isEmpty();
    assertThat(lockstep(waiting()).dryRun().describe()).isEqualTo("-- Nothing is pending.\n");
    assertThat(lockstep(waiting()).upgrade(5).revisions()).isEmpty();
    assertThat(lockstep(waiting()).rehearse().revisions()).isEmpty();
    assertThat(lockstep(waiting()).verify().isClean()).isTrue();

    Lockstep contracting = lockstep(waiting()).phase(Phase.CONTRACT);
    assertThat(contracting.dryRun().describe()).contains("DROP COLUMN name");
    assertThat(contracting.upgrade().revisions()).containsExactly("r4");
    assertThat(contracting.upgrade().revisions()).isEmpty();
  }

  @Test
  void aStartAfterwardsIsStillQuickAndTakesNothingBack() throws SQLException {
    lockstep(waiting()).phase(Phase.CONTRACT).upgrade();

    assertThat(lockstep(waiting()).upgrade().to()).isEqualTo("r4");
    assertThat(lockstep(waiting()).upgrade().revisions()).isEmpty();
    assertThat(lockstep(waiting()).upgrade(1).revisions()).isEmpty();
    assertThat(lockstep(waiting()).status().revision()).isEqualTo("r4");
    assertThat(lockstep(waiting()).downgrade(1).revisions()).containsExactly("r4");
  }

  @Test
  void aLaterReleaseAppliesThem() throws SQLException {
    lockstep(waiting()).upgrade();

    assertThat(lockstep(nextRelease()).upgrade().revisions()).containsExactly("r4", "r5");
  }

  @Test
  void oneThatIsNamedIsApplied() throws SQLException {
    assertThat(lockstep(waiting()).upgradeTo("r4").to()).isEqualTo("r4");
  }
}
