package dev.lockstep.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Origins;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.CheckResult;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.MigrationIndexes;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed history gives the committed snapshot, on paper and on a server. */
class HistoryTest {

  private static final Path SNAPSHOT = Path.of("src/main/lockstep/schema.snapshot");

  @Test
  void replayedOverNothingItGivesTheSnapshotByteForByte() throws IOException, SQLException {
    String committed = Files.readString(SNAPSHOT);
    List<MigrationEntry> entries = MigrationIndexes.find().entries();
    MigrationEntry head = entries.get(entries.size() - 1);
    try (TestDatabase database = TestDatabase.create()) {
      CheckResult replayed = Lockstep.forDataSource(database.dataSource()).check();
      // The classes of origin are the only facts that migrations don't record.
      Schema schema = Origins.copy(SnapshotCodec.decode(committed).schema(), replayed.schema());

      assertThat(replayed.problems()).isEmpty();
      assertThat(SnapshotCodec.encode(new Snapshot(head.revision(), head.version(), schema)))
          .isEqualTo(committed);
    }
  }

  @Test
  void upDownToEmptyAndUpAgainLeavesTheSameSchema() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Lockstep.forDataSource(database.dataSource());

      lockstep.upgrade();
      assertThat(lockstep.verify().describe()).contains("the schema is the same");

      lockstep.downgradeTo(Lockstep.BASE);
      assertThat(lockstep.history()).isEmpty();
      assertThat(lockstep.verify().differences()).isEmpty();

      lockstep.upgrade();
      assertThat(lockstep.verify().isClean()).isTrue();
    }
  }

  @Test
  void eachRevisionAloneIsWhatItsModelSays() throws SQLException {
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Lockstep.forDataSource(database.dataSource());
      for (MigrationEntry entry : MigrationIndexes.find().entries()) {
        lockstep.upgradeTo(entry.revision());

        assertThat(lockstep.verify().differences()).as(entry.revision()).isEmpty();
      }
    }
  }
}
