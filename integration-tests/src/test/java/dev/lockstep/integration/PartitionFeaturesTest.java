package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Difference;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitioned tables, over two releases. */
class PartitionFeaturesTest {

  private static final String READING =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "readings")
      @PrimaryKey(columns = {"id", "taken_on"})
      @PartitionBy(strategy = PartitionStrategy.RANGE, keys = "taken_on")
      @Partition(name = "readings_2024", from = "2024-01-01", to = "2025-01-01")
      @Partition(name = "readings_2025", from = "2025-01-01", to = "2026-01-01")
      @Partition(name = "readings_rest", isDefault = true)
      @Index(columns = "place")
      public class Reading {
        @Identity long id;
        java.time.LocalDate takenOn;
        String place;
        State state;
        enum State { NEW, SEEN }
      }
      """;

  private static final String WORD =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "words")
      @PartitionBy(strategy = PartitionStrategy.LIST, keys = "(lower(\\"Lang\\")) collate C")
      @Partition(name = "words_de", values = {"de", "at"})
      @Partition(name = "words_none", values = "NULL")
      public class Word {
        @Column(name = "Lang") String lang;
        String text;
      }
      """;

  private static final String EVENT =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "events")
      @PartitionBy(strategy = PartitionStrategy.HASH, keys = {"id", "kind text_pattern_ops"})
      @PrimaryKey(columns = {"id", "kind"})
      @Partition(name = "events_0", modulus = 2, remainder = 0)
      @Partition(name = "events_1", modulus = 2, remainder = 1)
      public class Event {
        long id;
        @Column(length = 20) String kind;
        @Index @References(entity = Plain.class) Long plain;
      }
      """;

  private static final String PLAIN =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "plain")
      @ForeignKey(columns = {"event", "kind"}, entity = Event.class)
      @Index(columns = {"event", "kind"})
      public class Plain {
        @Id long id;
        Long event;
        @Column(length = 20) String kind;
      }
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Reading", READING).source("Word", WORD);
    project.source("Event", EVENT).source("Plain", PLAIN);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO readings (taken_on, place, state) VALUES ('2024-02-01', 'a', 'NEW'),"
              + " ('2025-02-01', 'b', 'SEEN'), ('2027-02-01', 'c', NULL)");
      Releases.execute(database, "INSERT INTO words VALUES ('DE', 'ja'), (NULL, 'hm')");
      Releases.execute(
          database, "INSERT INTO events SELECT n, 'k', NULL FROM generate_series(1, 9) n");

      project
          .source(
              "Reading",
              READING
                  .replace("name = \"readings_2024\"", "name = \"old_readings\"")
                  .replace("to = \"2026-01-01\"", "to = \"2025-07-01\"")
                  .replace(
                      "@Partition(name = \"readings_rest\"",
                      "@Partition(name = \"readings_2025b\", from = \"2025-07-01\", to ="
                          + " \"2026-01-01\")\n@Partition(name = \"readings_rest\"")
                  .replace(
                      "String place;", "@RenamedFrom(\"place\") @Column(length = 9) String site;")
                  .replace("columns = \"place\"", "columns = {\"site\", \"taken_on desc\"}")
                  .replace("takenOn;", "takenOn; @GeneratedAs(\"site || '!'\") String loud;")
                  .replace("NEW, SEEN }", "SEEN }")
                  .replace(
                      "enum State",
                      "@DropValue(value = \"NEW\", replaceWith = \"SEEN\") enum State"))
          .source(
              "Word",
              WORD.replace(
                  "@Partition(name = \"words_none\", values = \"NULL\")",
                  "@DropTable(\"words_none\")"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(partitions(database, "readings"))
          .isEqualTo("old_readings, readings_2025, readings_2025b, readings_rest");
      assertThat(
              Releases.strings(
                  database, "SELECT tableoid::regclass || loud FROM readings ORDER BY id"))
          .containsExactly("old_readingsa!", "readings_2025b!", "readings_restc!");
      assertThat(Releases.strings(database, "SELECT count(*) FROM words")).containsExactly("1");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(partitions(database, "readings"))
          .isEqualTo("readings_2024, readings_2025, readings_rest");
      assertThat(Releases.strings(database, "SELECT state::text FROM readings WHERE place = 'a'"))
          .containsExactly("NEW");
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  @Test
  void rulesComeWhileClientsGoOn() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Event", EVENT).source("Plain", PLAIN);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO events SELECT n, 'k', NULL FROM generate_series(1, 9) n;"
              + " INSERT INTO plain SELECT n, n, 'k' FROM generate_series(1, 9) n;"
              + " UPDATE events SET plain = id");

      project.source(
          "Event",
          EVENT
              .replace(
                  "@Partition(name = \"events_0\"",
                  "@Index(columns = {\"kind\", \"id\"})\n@Partition(name = \"events_0\"")
              .replace(
                  "Long plain;",
                  "@Check(\"plain > 0\") long plain; @References(entity = Plain.class) @Index Long"
                      + " other; @Column(nullable = false, defaultExpression ="
                      + " \"gen_random_uuid()\") java.util.UUID mark;"));
      Releases.release(project, "second");
      Lockstep second = Lockstep.forDataSource(database.dataSource()).index(project.index());
      assertThat(second.dryRun().describe())
          .contains("VALIDATE CONSTRAINT", "In batches: UPDATE events", "\\gexec")
          .doesNotContain("\nCREATE INDEX", "SET DEFAULT gen_random_uuid() NOT NULL");
      Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT count(DISTINCT mark) FROM events"))
          .containsExactly("9");
      assertThat(
              Releases.strings(
                  database, "SELECT relname FROM pg_class WHERE relname ~ '_0_idx' ORDER BY 1"))
          .containsExactly("events_0_idx_events_kind_id", "events_0_idx_events_other");
      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      second.upgrade();
    }
  }

  @Test
  void aPartitionWhoseRowsAreReferencedGetsOtherBounds() throws IOException, SQLException {
    String shelf =
        """
        package app;
        import dev.lockstep.annotations.*;
        @Table(name = "shelves")
        @PartitionBy(strategy = PartitionStrategy.RANGE, keys = "id")
        @Partition(name = "low", from = "1", to = "10")
        public class Shelf { @Id int id; @References(entity = Shelf.class) Integer above; }
        """;
    String book =
        """
        package app;
        import dev.lockstep.annotations.*;
        @Table(name = "books")
        public class Book { @Id int id; @References(entity = Shelf.class) Integer shelf; }
        """;
    Project project = new Project(folder);
    project.source("Shelf", shelf).source("Book", book);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO shelves VALUES (1, 1), (2, 1); INSERT INTO books VALUES (1, 1), (2, 2)");

      project.source("Shelf", shelf.replace("to = \"10\"", "to = \"20\""));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT shelf::text FROM books ORDER BY id"))
          .containsExactly("1", "2");
    }
  }

  private static final String VISIT =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "visits")
      @PrimaryKey(columns = {"id", "taken_on", "land"})
      @PartitionBy(strategy = PartitionStrategy.RANGE, keys = "taken_on")
      @Partition(name = "visits_2024_de", of = "visits_2024", values = "de")
      @Partition(name = "visits_2024_rest", of = "visits_2024", isDefault = true,
          partitionBy = @PartitionBy(strategy = PartitionStrategy.HASH, keys = "id"))
      @Partition(name = "visits_2024_r0", of = "visits_2024_rest", modulus = 2, remainder = 0)
      @Partition(name = "visits_2024_r1", of = "visits_2024_rest", modulus = 2, remainder = 1)
      @Partition(name = "visits_2024", from = "2024-01-01", to = "2025-01-01",
          partitionBy = @PartitionBy(strategy = PartitionStrategy.LIST, keys = "land"))
      @Partition(name = "visits_2025", from = "2025-01-01", to = "2026-01-01")
      public class Visit {
        @Identity long id;
        java.time.LocalDate takenOn;
        @Column(length = 2) String land;
      }
      """;

  @Test
  void partitionsOfPartitions() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Visit", VISIT);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      assertThat(Releases.upgrade(project, database).verify().isClean()).isTrue();
      Releases.execute(
          database,
          "INSERT INTO visits (taken_on, land) SELECT '2024-02-01', unnest(ARRAY['de', 'fr'])");

      project.source(
          "Visit",
          VISIT
              .replace("\"visits_2024\"", "\"visits_old\"")
              .replace("values = \"de\"", "values = {\"de\", \"at\"}")
              .replace(
                  "@Partition(name = \"visits_2024_r1\"",
                  "@DropTable(\"visits_2024_r1\")\n" + "@Partition(name = \"visits_new\"")
              .replace("modulus = 2, remainder = 1", "modulus = 4, remainder = 1")
              .replace(
                  "@Partition(name = \"visits_2025\", from = \"2025-01-01\", to ="
                      + " \"2026-01-01\")",
                  "@DropTable(\"visits_2025\")\n"
                      + "@Partition(name = \"v26\", from = \"2026-01-01\", to = \"2027-01-01\",\n"
                      + "partitionBy = @PartitionBy(strategy = PartitionStrategy.LIST, keys ="
                      + " \"land\"))\n"
                      + "@Partition(name = \"v26_rest\", of = \"v26\", isDefault = true)"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(tree(database))
          .isEqualTo(
              "v26 < visits, v26_rest < v26, visits_2024_de < visits_old, visits_2024_r0 <"
                  + " visits_2024_rest, visits_2024_rest < visits_old, visits_new <"
                  + " visits_2024_rest, visits_old < visits");

      Releases.execute(
          database,
          "CREATE TABLE of_a_job PARTITION OF visits_old FOR VALUES IN ('pl');"
              + " ALTER TABLE visits_2024_rest DETACH PARTITION visits_2024_r0");
      assertThat(second.verify().differences())
          .extracting(Difference::text)
          .contains("partition visits_2024_r0 of visits: dropped, with its rows");
      Releases.execute(
          database,
          "ALTER TABLE visits_2024_rest ATTACH PARTITION visits_2024_r0 FOR VALUES WITH (MODULUS"
              + " 2, REMAINDER 0)");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT count(*) FROM visits_2024_de"))
          .containsExactly("1");
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  private static String tree(TestDatabase database) throws SQLException {
    return Releases.strings(
            database,
            "SELECT string_agg(concat(relid, ' < ', parentrelid), ', ' ORDER BY relid::text)"
                + " FROM pg_partition_tree('visits') WHERE parentrelid IS NOT NULL")
        .get(0);
  }

  @Test
  void partitionsThatAJobMakesAreNoDrift() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Reading", READING);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      String create = "CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ";
      Releases.execute(database, create + "('2026-01-01') TO ('2027-01-01')");
      assertThat(lockstep.verify().isClean()).isTrue();

      Releases.execute(database, "DROP TABLE readings_2024");
      Releases.execute(database, "ALTER TABLE readings DETACH PARTITION readings_2025");
      Releases.execute(
          database,
          "ALTER TABLE readings ATTACH PARTITION readings_2025"
              + " FOR VALUES FROM ('2025-01-01') TO ('2025-02-01')");
      assertThat(lockstep.verify().differences())
          .extracting(Difference::kind, Difference::text)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "(MISSING, \"partition readings_2024 of readings: dropped, with its rows\")",
              "(DIFFERENT, \"partition readings_2025 of readings: other bounds\")");
    }
  }

  private static String partitions(TestDatabase database, String table) throws SQLException {
    String query =
        "SELECT string_agg(inhrelid::regclass::text, ', ' ORDER BY inhrelid::regclass::text)";
    return Releases.strings(
            database, query + " FROM pg_inherits WHERE inhparent = '" + table + "'::regclass")
        .get(0);
  }
}
