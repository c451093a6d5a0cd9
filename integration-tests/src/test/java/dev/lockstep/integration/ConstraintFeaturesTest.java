package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints that few tables have, over two releases. */
class ConstraintFeaturesTest {

  private static final String ROOM =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "rooms")
      @PrimaryKey(columns = {"house", "number"}, include = "label")
      @Unique(name = "uq_rooms_label", columns = "label", nullsNotDistinct = true,
          deferrable = Deferral.INITIALLY_DEFERRED)
      public class Room {
        int house;
        int number;
        String label;
      }
      """;

  private static final String BOOKING =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "bookings")
      @ForeignKey(columns = {"house", "number"}, entity = Room.class, matchFull = true,
          onDelete = ForeignKeyAction.SET_NULL, deferrable = Deferral.DEFERRABLE)
      @Exclude(value = {"(int4range(starts, ends)) with &&"}, where = "number = 1",
          deferrable = Deferral.DEFERRABLE)
      @Check(value = "starts < ends", noInherit = true)
      public class Booking {
        @Id @Identity long id;
        Integer house;
        @Exclude(value = "number with =", method = "hash", where = "house > 5") Integer number;
        int starts;
        int ends;
      }
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    ServerFeatures.assumeEqualNulls();
    Project project = new Project(folder);
    project.source("Room", ROOM).source("Booking", BOOKING);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO rooms VALUES (1, 1, 'a'), (1, 2, NULL)");
      String insert = "INSERT INTO bookings (house, number, starts, ends) VALUES ";
      Releases.execute(database, insert + "(1, 1, 1, 5), (1, 2, 3, 4)");
      refused(database, insert + "(1, 1, 4, 6)", "ex_bookings_int4range_starts_ends");
      refused(database, insert + "(NULL, 2, 4, 6)", "fk_bookings_house_number");
      refused(database, "INSERT INTO rooms VALUES (1, 3, NULL)", "uq_rooms_label");

      project
          .source(
              "Booking",
              BOOKING
                  .replace(
                      "onDelete = ForeignKeyAction.SET_NULL, deferrable = Deferral.DEFERRABLE",
                      "onDelete = ForeignKeyAction.SET_NULL, onDeleteColumns = \"room\"")
                  .replace("matchFull = true,", "")
                  .replace("Integer number;", "@RenamedFrom(\"number\") Long room;")
                  .replace("\"house\", \"number\"", "\"house\", \"room\"")
                  .replace("number with", "room with")
                  .replace("number = 1", "room = 1")
                  .replace(", noInherit = true", ""))
          .source(
              "Room",
              ROOM.replace("int number", "long number").replace(", include = \"label\"", ""));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      Releases.execute(database, "DELETE FROM rooms WHERE number = 1");
      assertThat(Releases.strings(database, "SELECT house FROM bookings WHERE room IS NULL"))
          .containsExactly("1");
      Releases.execute(database, "DELETE FROM bookings WHERE room IS NULL");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  private static void refused(TestDatabase database, String sql, String constraint) {
    assertThatThrownBy(() -> Releases.execute(database, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(constraint);
  }
}
