package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.plan.Replay;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that inherit from others, over several releases. */
class InheritanceTest {

  private static final String CITY =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "cities")
      @Check(value = "name <> 'x'", name = "no_x")
      @Check(value = "id < 1000", name = "own_only", noInherit = true)
      @Index(columns = "name")
      public class City {
        @Id long id;
        @NotBlank @Column(length = 40) String name;
        @Unique String code;
        @Positive Integer people;
      }
      """;

  private static final String CAPITAL =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "capitals")
      @Inherits
      public class Capital extends City {
        String country;
      }
      """;

  private static final String SEAT =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "seats", schema = "gov")
      @Inherits
      public class Seat extends Capital {
        @Id int since;
      }
      """;

  @TempDir Path folder;

  private static final String CHECKS =
      """
      SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
      WHERE contype = 'c' AND conrelid::regclass::text NOT IN ('-', 'schema_version') ORDER BY conrelid::regclass::text, conname
      """;

  @Test
  void queriesOfTheTableAboveSeeItsRows() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      assertThat(rows(database, "cities")).containsExactly("1", "2", "3");
      assertThat(rows(database, "ONLY cities")).containsExactly("1");
      assertThat(rows(database, "capitals")).containsExactly("2", "3");
      assertThat(Releases.strings(database, CHECKS))
          .containsExactly(
              "capitals ck_cities_name",
              "capitals ck_cities_people",
              "capitals no_x",
              "cities ck_cities_name",
              "cities ck_cities_people",
              "cities no_x",
              "cities own_only",
              "gov.seats ck_cities_name",
              "gov.seats ck_cities_people",
              "gov.seats no_x");
      assertThat(
              Releases.strings(
                  database, "SELECT indexname FROM pg_indexes WHERE tablename = 'capitals'"))
          .containsExactlyInAnyOrder("pk_capitals", "uq_capitals_code");
    }
  }

  @Test
  void whatBothHaveChangesInBothAndRowsStay() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project.source(
          "City",
          CITY.replace("String code;", "@RenamedFrom(\"code\") String sign;")
              .replace("@Positive Integer people;", "@Column(defaultValue = \"7\") int rank;")
              .replace("@Index(columns = \"name\")", "@DropColumn(\"people\")")
              .replace("length = 40", "length = 30")
              .replace("name <> 'x'", "name <> 'y'"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT name || sign || rank FROM cities ORDER BY id"))
          .containsExactly("UlmU7", "RomeU7", "BernB7");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT name || code FROM cities ORDER BY id"))
          .containsExactly("UlmU", "RomeU", "BernB");
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  @Test
  void keysAreAboutTheOwnRowsOnly() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project.source(
          "City",
          CITY.replace("@Index(columns = \"name\")", "@Index(columns = \"code\", unique = true)"));
      Releases.release(project, "second");
      Releases.upgrade(project, database);

      project.source(
          "Trip",
          """
          package app;
          import dev.lockstep.annotations.*;
          @Table(name = "trips")
          public class Trip { @Id long id; @References(entity = City.class) Long city; }
          """);
      Releases.release(project, "third");
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO trips VALUES (1, 1)");
      assertThatThrownBy(() -> Releases.execute(database, "INSERT INTO trips VALUES (2, 2)"))
          .hasMessageContaining("fk_trips_city");
    }
  }

  @Test
  void aMigrationByHandThatChangesOneOfBothIsRefused() {
    Schema before =
        Schema.of(List.of(table("a", List.of()), table("b", List.of(QualifiedName.of("a")))));
    assertThatThrownBy(
            () -> Replay.apply(before, List.of(new DropColumn(QualifiedName.of("a"), "id"))))
        .hasMessageContaining("noInherit(\"b\", \"a\")");
  }

  private static Table table(String name, List<QualifiedName> parents) {
    Column id = new Column("id", DataType.of("bigint"), false, null, null, null);
    return new Table(
        QualifiedName.of(name),
        List.of(id),
        List.of(),
        List.of(),
        null,
        null,
        TableOptions.NONE.withParents(parents));
  }

  @Test
  void noQueryMissesRowsMeanwhile() throws Exception {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project.source("City", CITY.replace("Integer people;", "Long people; Integer rank;"));
      Releases.release(project, "second");
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService threads = Executors.newSingleThreadExecutor();
      Future<Set<String>> reader =
          threads.submit(
              () -> {
                Set<String> counts = new HashSet<>();
                while (!done.get()) {
                  counts.addAll(Releases.strings(database, "SELECT count(*)::text FROM cities"));
                }
                return counts;
              });
      try {
        Lockstep lockstep = Releases.upgrade(project, database);
        for (int i = 0; i < 5; i++) {
          lockstep.downgrade(1);
          lockstep.upgrade();
        }
      } finally {
        done.set(true);
        threads.shutdown();
      }
      assertThat(reader.get()).containsExactly("3");
    }
  }

  @Test
  void oneSequenceNumbersTheRowsOfBoth() throws IOException, SQLException {
    Project project = new Project(folder);
    String city = CITY.replace("@Id long id;", "@Id @Sequence(name = \"city_ids\") long id;");
    project.source("City", city).source("Capital", CAPITAL);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO cities (name) VALUES ('Ulm')");
      Releases.execute(database, "INSERT INTO capitals (name) VALUES ('Rome')");
      assertThat(rows(database, "cities")).containsExactly("1", "2");
    }
  }

  @Test
  void whatThePlainFormsBlockIsReported() throws IOException {
    Project project = threeTables();
    project.source("City", CITY.replace("Integer people;", "int people;"));
    assertThat(project.compile())
        .anyMatch(message -> message.contains("LS2105: reads the whole table cities"))
        .anyMatch(message -> message.contains("LS2105: reads the whole table capitals"));
  }

  @Test
  void tablesLeaveAndJoin() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project
          .source(
              "Capital",
              CAPITAL
                  .replace("@Inherits", "")
                  .replace(
                      "extends City {",
                      "{ @Id long id; @NotBlank @Column(length = 40) String name;"
                          + " @Unique String code; @Positive Integer people;"))
          .source(
              "Seat",
              SEAT.replace("extends Capital", "extends City")
                  .replace("public", "@DropColumn(\"country\") public"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(rows(database, "cities")).containsExactly("1", "3");
      assertThat(rows(database, "capitals")).containsExactly("2");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(rows(database, "cities")).containsExactly("1", "2", "3");
    }
  }

  @Test
  void theTableAboveIsRenamedAndChanges() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project.source(
          "City",
          CITY.replace("\"cities\"", "\"places\"")
              .replace("public class", "@RenamedFrom(\"cities\") public class")
              .replace("Integer people;", "Long people; @Column(length = 3) String land;"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(rows(database, "places")).containsExactly("1", "2", "3");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(rows(database, "cities")).containsExactly("1", "2", "3");
    }
  }

  @Test
  void theTableAboveGoes() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      fill(database);
      project
          .source("City", CITY.replace("@Table(name = \"cities\")", "@MappedSuperclass"))
          .source(
              "Capital",
              CAPITAL
                  .replace("@Inherits", "@DropTable(\"cities\")")
                  .replace("\"capitals\"", "\"towns\"")
                  .replace("public", "@RenamedFrom(\"capitals\") public"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(rows(database, "towns")).containsExactly("2", "3");

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(rows(database, "cities")).containsExactly("2", "3");
    }
  }

  @Test
  void someoneElseMakesATableInherit() throws IOException, SQLException {
    Project project = threeTables();
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      Releases.execute(database, "ALTER TABLE capitals NO INHERIT cities");
      Releases.execute(database, "ALTER TABLE gov.seats INHERIT cities");
      assertThat(lockstep.verify().describe())
          .contains("table capitals: inherits no more")
          .contains("table gov.seats: inherits from capitals, cities");
    }
  }

  private Project threeTables() throws IOException {
    Project project = new Project(folder);
    project.source("City", CITY).source("Capital", CAPITAL).source("Seat", SEAT);
    Releases.release(project, "first");
    return project;
  }

  private static void fill(TestDatabase database) throws SQLException {
    Releases.execute(
        database,
        "INSERT INTO cities VALUES (1, 'Ulm', 'U', 5);"
            + " INSERT INTO capitals VALUES (2, 'Rome', 'U', 6, 'IT');"
            + " INSERT INTO gov.seats VALUES (3, 'Bern', 'B', 7, 'CH', 1848)");
  }

  private static List<String> rows(TestDatabase database, String from) throws SQLException {
    return Releases.strings(database, "SELECT id::text FROM " + from + " ORDER BY id");
  }
}
