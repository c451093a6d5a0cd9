package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Difference;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.PreflightFinding;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row-level security, over two releases. */
class PolicyFeaturesTest {

  private static final String TEAM =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "teams")
      public class Team {
        @Id long id;
        String member;
      }
      """;

  private static final String NOTE =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "notes")
      @RowLevelSecurity
      @Policy(name = "own", using = "owner = current_user", withCheck = "length(owner) > 0")
      @Policy(name = "team", command = PolicyCommand.SELECT,
          using = "EXISTS (SELECT FROM teams t WHERE t.id = team AND t.member = current_user)")
      @Policy(name = "kept", command = PolicyCommand.DELETE, restrictive = true,
          roles = {"pg_monitor", "pg_read_all_stats"}, using = "state <> 'KEPT'")
      @Policy(name = "fresh", command = PolicyCommand.INSERT, roles = "PUBLIC",
          withCheck = "state = 'DRAFT'")
      public class Note {
        @Id long id;
        @Column(length = 40) String owner;
        @References(entity = Team.class) @Index Long team;
        State state;
        enum State { DRAFT, KEPT, OLD }
      }
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Team", TEAM).source("Note", NOTE);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO notes VALUES (1, 'me', NULL, 'KEPT'), (2, 'pg_monitor', NULL, 'OLD')");
      Releases.execute(database, "GRANT SELECT ON notes, teams TO pg_monitor");
      assertThat(seen(database)).isEqualTo(1);

      project
          .source("Team", TEAM.replace("String member;", "@RenamedFrom(\"member\") String person;"))
          .source(
              "Note",
              NOTE.replace("t.member", "t.person")
                  .replace("length(owner) > 0", "length(author) > 1")
                  .replace("owner = current_user", "author = current_user OR state = 'KEPT'")
                  .replace("String owner", "@RenamedFrom(\"owner\") String author")
                  .replace("length = 40", "length = 60")
                  .replace(
                      "roles = {\"pg_monitor\", \"pg_read_all_stats\"}", "roles = \"pg_monitor\"")
                  .replace("\"fresh\"", "\"new_ones\"")
                  .replace(", OLD", "")
                  .replace(
                      "enum State",
                      "@DropValue(value = \"OLD\", replaceWith = \"KEPT\") enum State")
                  .replace("@RowLevelSecurity", "@RowLevelSecurity(force = true)"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(seen(database)).isEqualTo(2);

      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      assertThat(seen(database)).isEqualTo(1);
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }

  @Test
  void whatOthersChangedIsDrift() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Team", TEAM).source("Note", NOTE);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      Releases.execute(database, "DROP POLICY kept ON notes");
      Releases.execute(database, "ALTER POLICY fresh ON notes WITH CHECK (true)");
      Releases.execute(database, "CREATE POLICY more ON notes USING (false)");
      Releases.execute(database, "ALTER TABLE notes DISABLE ROW LEVEL SECURITY");
      assertThat(lockstep.verify().differences())
          .extracting(Difference::kind, Difference::text)
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "(MISSING, \"policy kept on notes: dropped\")",
              "(DIFFERENT, \"policy fresh on notes: changed\")",
              "(EXTRA, \"policy more on notes: created\")",
              "(DIFFERENT, \"table notes: row-level security becomes disabled\")");
    }
  }

  @Test
  void preflightTellsOfRolesThatNobodyCreated() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Team", TEAM).source("Note", NOTE.replace("\"PUBLIC\"", "\"no such role\""));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Lockstep.forDataSource(database.dataSource()).index(project.index());
      assertThat(lockstep.preflight().findings())
          .extracting(PreflightFinding::description)
          .containsExactly("roles that policy fresh on notes names and nobody created");
    }
  }

  private static int seen(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE pg_monitor");
      try (ResultSet result = statement.executeQuery("SELECT count(*) FROM notes")) {
        result.next();
        return result.getInt(1);
      }
    }
  }
}
