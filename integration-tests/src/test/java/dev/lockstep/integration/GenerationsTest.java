package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.commands.CommandException;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project over several releases: compiled, accepted, applied, proved, taken back. */
class GenerationsTest {

  private static final String USER_1 =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "users", comment = "People")
      public class User {
        @Id @Identity long id;
        @Unique @Column(nullable = false) String email;
        String nick;
        @Column(length = 40) String state;
        String legacy;
      }
      """;

  private static final String USER_2 =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "users", comment = "People who may sign in")
      @DropColumn("legacy")
      @Check(name = "ck_users_email", value = "email like '%@%'")
      public class User {
        @Id @Identity long id;
        @Unique @Column(nullable = false, length = 255) String email;
        @RenamedFrom("nick") @Index String nickName;
        @Convert(ignoreCase = true, labels = @Label(from = "gone", to = "closed"), otherwise = "open")
        @Column(defaultValue = "open") State state;
        @References(entity = Team.class, onDelete = ForeignKeyAction.SET_NULL) Long teamId;
      }
      """;

  private static final String STATE_2 =
      """
      package app;
      import dev.lockstep.annotations.*;
      @EnumType(name = "user_state")
      public enum State {
        @EnumLabel("open") OPEN, @EnumLabel("closed") CLOSED
      }
      """;

  private static final String TEAM_2 =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "teams")
      public record Team(@Id @Identity long id, @Column(length = 100, nullable = false) String name,
          @References(entity = User.class) Long leaderId) {}
      """;

  private static final String STATE_3 =
      """
      package app;
      import dev.lockstep.annotations.*;
      @EnumType(name = "user_state")
      @DropValue(value = "closed", replaceWith = "locked")
      public enum State {
        @EnumLabel("new") NEW, @EnumLabel("open") OPEN, @EnumLabel("locked") LOCKED
      }
      """;

  @TempDir Path folder;

  @Test
  void threeReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("User", USER_1);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO users (email, nick, state) VALUES ('a@b', 'a', 'open'), ('b@b', 'b',"
              + " 'CLOSED'), ('c@b', 'c', 'gone'), ('d@b', 'd', 'what?')");

      project.source("User", USER_2).source("State", STATE_2).source("Team", TEAM_2);
      Releases.release(project, "second");
      Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT state FROM users ORDER BY id"))
          .containsExactly("open", "closed", "closed", "open");

      project.source("User", USER_2.replaceAll("@Convert.*\\R", "")).source("State", STATE_3);
      Releases.release(project, "third");
      Lockstep third = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT state FROM users ORDER BY id"))
          .containsExactly("open", "locked", "locked", "open");

      third.downgrade(1);
      assertThat(third.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT state FROM users ORDER BY id"))
          .containsExactly("open", "closed", "closed", "open");

      third.downgrade(1);
      assertThat(third.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT state FROM users ORDER BY id"))
          .containsExactly("open", "CLOSED", "gone", "what?");

      third.downgradeTo(Lockstep.BASE);
      third.upgrade();
      assertThat(third.verify().isClean()).isTrue();
    }
  }

  @Test
  void hostileStringsStayStrings() throws IOException, SQLException {
    Project project = new Project(folder);
    project
        .source(
            "Trap",
            """
            package app;
            import dev.lockstep.annotations.*;
            @Table(name = "tr\\"ap; drop table x --", comment = "it's \\\\ \\"here\\" */ {@code $S} \\n $$;")
            @Index(name = "id'x\\"", columns = "\\"se\\"\\"lect\\"")
            public class Trap {
              @Id @Identity long id;
              @Column(name = "se\\"lect", defaultValue = "'); DROP TABLE users; --\\\\") String select;
              @Column(name = "or$1der", comment = "?::$tag$") @NotBlank String order;
              @Column(defaultValue = "a'b") Mood mood;
            }
            """)
        .source(
            "Mood",
            """
            package app;
            import dev.lockstep.annotations.*;
            @EnumType(name = "mo'od\\"", comment = "'; --")
            public enum Mood { @EnumLabel("a'b") A, @EnumLabel("\\\\'; DROP TABLE y; --") B, @EnumLabel("*/ \\u2028") C }
            """);
    Releases.release(project, "hostile");
    try (TestDatabase database = TestDatabase.create()) {
      Lockstep lockstep = Releases.upgrade(project, database);
      Releases.execute(
          database, "INSERT INTO \"tr\"\"ap; drop table x --\" (\"or$1der\") VALUES ('x')");
      assertThat(
              Releases.strings(
                  database, "SELECT \"se\"\"lect\" || mood FROM \"tr\"\"ap; drop table x --\""))
          .containsExactly("'); DROP TABLE users; --\\a'b");
      lockstep.downgradeTo(Lockstep.BASE);
      lockstep.upgrade();
      assertThat(lockstep.verify().describe()).contains("the schema is the same");
    }
  }

  @Test
  void aRenamedTableTakesItsSequenceAlong() throws IOException, SQLException {
    Project project = new Project(folder);
    String ticket =
        """
        package app;
        import dev.lockstep.annotations.*;
        %s
        public class Ticket {
          @Id @Identity long id;
          @Sequence(start = 100) @Column(nullable = false) Long %s;
        }
        """;
    project.source("Ticket", ticket.formatted("@Table(name = \"tickets\")", "number"));
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO tickets DEFAULT VALUES");
      String renamed = "@Table(name = \"issues\") @RenamedFrom(\"tickets\")";
      project.source(
          "Ticket",
          ticket.formatted(renamed, "serial").replace("Long", "@RenamedFrom(\"number\") Long"));
      Releases.release(project, "second");
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO issues DEFAULT VALUES");
      assertThat(Releases.strings(database, "SELECT serial FROM issues ORDER BY id"))
          .containsExactly("100", "101");
    }
  }

  @Test
  void aDraftThatAnErrorOvertookIsGone() throws IOException {
    Project project = new Project(folder);
    project.source("User", USER_1);
    project.compile();
    project.source("User", USER_1.replace("length = 40", "length = 0"));
    assertThat(project.compileAgain()).anyMatch(message -> message.startsWith("ERROR LS1"));

    assertThatThrownBy(() -> project.accept("first"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("LS4001");
  }
}
