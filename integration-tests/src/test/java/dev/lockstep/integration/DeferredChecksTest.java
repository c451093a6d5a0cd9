package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that are written in the transaction that alters their table, where the checks of its foreign
 * keys wait for the end: PostgreSQL alters no table that has pending trigger events.
 */
class DeferredChecksTest {

  private static final String PART =
      """
      package app;
      import dev.lockstep.annotations.*;
      %s
      @Table(name = "parts")
      public class Part {
        @Id long id;
        @References(entity = Part.class, deferrable = Deferral.INITIALLY_DEFERRED)
        Long whole;
        %s
      }
      """;

  @TempDir Path folder;

  @Test
  void originalsAndRemovedRowsComeBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Part", PART.formatted("", "Integer number; String size;"));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO parts VALUES (1, NULL, 5, 'huge'), (2, 1, 5, 'LARGE'), (3, 2, NULL, NULL)");
      String all = "SELECT parts::text FROM parts ORDER BY 1";
      List<String> before = Releases.strings(database, all);

      project.source(
          "Part",
          PART.formatted(
              "@RemoveRows(breaking = \"number\")",
              """
              int number;
              @Convert(otherwise = "SMALL") Size size;
              enum Size { SMALL, LARGE }
              """));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, all)).containsExactly("(1,,5,SMALL)", "(2,1,5,LARGE)");

      second.downgrade(1);
      assertThat(Releases.strings(database, all)).isEqualTo(before);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }
}
