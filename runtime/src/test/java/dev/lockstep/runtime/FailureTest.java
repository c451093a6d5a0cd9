package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Migrations that fail, and ledgers that do not fit. */
final class FailureTest extends DatabaseTest {

  private static Chains failing() {
    return three()
        .plus(
            "r4",
            s -> {
              s.sql("A good step", "INSERT INTO tags VALUES ('x')");
              s.sql("A bad step", "INSERT INTO tags VALUES (NULL)");
            },
            s -> {})
        .plus("r5", s -> s.addColumn("tags", column("more", "int")), s -> {});
  }

  private LockstepException failure(Runnable command) {
    return catchThrowableOfType(LockstepException.class, command::run);
  }

  @Test
  void keepsWhatWentBeforeAndRollsTheFailingMigrationBack() throws SQLException {
    LockstepException e = failure(() -> lockstep(failing()).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.STEP_FAILED);
    assertThat(e.revision()).isEqualTo("r4");
    assertThat(e.step()).isEqualTo("A bad step");
    assertThat(e.sqlState()).isEqualTo("23502");
    assertThat(e.committed()).isFalse();
    assertThat(e)
        .hasMessageStartingWith("LS3006: Migration r4 failed at step 2 of 2 (A bad step): ERROR: ")
        .hasMessageEndingWith("Nothing of it is committed.");
    assertThat(lockstep(failing()).status().revision()).isEqualTo("r3");
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("0");

    Chains fixed =
        three()
            .plus("r4", s -> s.sql("A good step", "INSERT INTO tags VALUES ('x')"), s -> {})
            .plus("r5", s -> s.addColumn("tags", column("more", "int")), s -> {});
    assertThat(lockstep(fixed).upgrade().revisions()).containsExactly("r4", "r5");
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("1");
  }

  @Test
  void rollsBackWhatDoesNotKeepItsPromise() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s -> s.sql("Nothing", "INSERT INTO tags VALUES ('x')"),
                s -> {},
                v -> {
                  v.tableExists("tags");
                  v.holds("there are two tags", "SELECT count(*) = 2 FROM tags");
                });
    LockstepException e = failure(() -> lockstep(chains).upgrade());
    assertThat(e).isInstanceOf(VerificationException.class);
    assertThat(((VerificationException) e).failures()).containsExactly("there are two tags");
    assertThat(e.kind()).isEqualTo(ErrorKind.VERIFICATION_FAILED);
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("0");
  }

  @Test
  void describesAPromiseInWords() {
    Chains chains =
        three().plus("r4", s -> {}, s -> {}, v -> v.columnIs("tags", "tag", "varchar(9)", false));
    assertThat(failure(() -> lockstep(chains).upgrade()))
        .hasMessageContaining(
            "This does not hold: column is: tags, tag, varchar(9), nullable false. It is rolled"
                + " back.");
  }

  @Test
  void findsTheBrokenPromisesAmongThoseOfOneTable() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s ->
                    s.sql(
                        "A table",
                        "CREATE TABLE many (a int NOT NULL, b text, CONSTRAINT ck CHECK (a > 0))"),
                s -> {},
                v -> {
                  v.columnIs("many", "a", "integer", false);
                  v.columnIs("many", "b", "text", false);
                  v.columnExists("many", "c");
                  v.columnAbsent("many", "d");
                  v.constraintExists("many", "ck");
                  v.constraintExists("many", "ck_other");
                });
    VerificationException e = (VerificationException) failure(() -> lockstep(chains).upgrade());

    assertThat(e.failures())
        .containsExactly(
            "column is: many, b, text, nullable false",
            "column exists: many, c",
            "constraint exists: many, ck_other");
    assertThat(value("SELECT to_regclass('many')")).isNull();
  }

  @Test
  void appliesWhatStandsBeforeAMigrationThatCannotBeRecorded() throws SQLException {
    AtomicBoolean broken = new AtomicBoolean();
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  if (broken.get()) {
                    throw new IllegalStateException("no luck");
                  }
                },
                s -> {});
    broken.set(true);

    LockstepException e = failure(() -> lockstep(chains).upgrade());

    assertThat(e.kind()).isEqualTo(ErrorKind.BAD_MIGRATION);
    assertThat(e).hasMessageContaining("r4").hasMessageContaining("no luck");
    assertThat(lockstep(three()).status().revision()).isEqualTo("r3");
  }

  @Test
  void codeThatThrowsIsRolledBack() throws SQLException {
    Chains chains =
        three()
            .plus(
                "r4",
                s ->
                    s.run(
                        "Explode",
                        ctx -> {
                          ctx.execute("INSERT INTO tags VALUES ('x')");
                          throw new IllegalStateException("boom");
                        }),
                s -> {});
    LockstepException e = failure(() -> lockstep(chains).upgrade());
    assertThat(e).hasMessageContaining("(Explode): boom").hasRootCauseMessage("boom");
    assertThat(value("SELECT count(*) FROM tags")).isEqualTo("0");
  }

  @Test
  void noticesAnEditedMigration() {
    lockstep(three()).upgrade();
    Chains edited =
        Chains.empty()
            .plus("r1", s -> s.createTable(items().comment("edited")), s -> s.dropTable("items"))
            .withDigests("another digest");
    LockstepException e = failure(() -> lockstep(edited.plus("r2", s -> {}, s -> {})).upgrade());
    // r3 is unknown to the code, and that is told first.
    assertThat(e.kind()).isEqualTo(ErrorKind.UNKNOWN_REVISION);
    assertThat(e).hasMessageContaining("The database has r3, which this code does not know");

    lockstep(three()).downgradeTo("r1");
    LockstepException second = failure(() -> lockstep(edited).upgrade());
    assertThat(second.kind()).isEqualTo(ErrorKind.EDITED);
    assertThat(second.revision()).isEqualTo("r1");
    assertThat(lockstep(edited).status().problems()).singleElement().asString().contains("LS3003");
  }

  @Test
  void takesAnotherSpellingOfTheSameOperations() throws SQLException {
    lockstep(three()).upgrade();
    assertThat(lockstep(three().withDigests("reformatted")).upgrade().revisions()).isEmpty();
    assertThat(value("SELECT DISTINCT source_digest FROM schema_version")).isEqualTo("reformatted");
    lockstep(three().withDigests("")).upgrade();
    assertThat(value("SELECT DISTINCT source_digest FROM schema_version")).isEqualTo("reformatted");
  }

  @Test
  void noticesAMigrationThatCameBetween() {
    Chains one = Chains.empty().plus("r1", s -> s.createTable(items()), s -> {});
    lockstep(one.plus("r3", s -> {}, s -> {})).upgrade();
    Chains merged = one.plus("r2", s -> {}, s -> {}).plus("r3", s -> {}, s -> {});
    LockstepException e = failure(() -> lockstep(merged).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.OUT_OF_ORDER);
    assertThat(e)
        .hasMessageContaining("Migration r2 is not applied, but r3, which comes after it, is.");
  }

  @Test
  void noticesABrokenChain() {
    Chains whole = three();
    var withoutTheMiddle =
        new MigrationIndex() {
          @Override
          public List<MigrationEntry> entries() {
            return List.of(whole.entries().get(0), whole.entries().get(2));
          }

          @Override
          public Migration create(String revision) {
            return whole.create(revision);
          }
        };
    LockstepException e = failure(() -> lockstep(withoutTheMiddle).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.BROKEN_CHAIN);
    assertThat(e).hasMessageContaining("Migration r3 follows r2, which the code does not have");
    assertThat(lockstep(withoutTheMiddle).check().isClean()).isFalse();
  }

  @Test
  void undoesNothingWhenOneOfThemCannotBeUndone() {
    Chains chains =
        three()
            .plus("r4", s -> {}, s -> s.irreversible("the rows are gone"))
            .plus("r5", s -> {}, s -> {});
    lockstep(chains).upgrade();
    LockstepException e = failure(() -> lockstep(chains).downgradeTo("r1"));
    assertThat(e.kind()).isEqualTo(ErrorKind.IRREVERSIBLE);
    assertThat(e).hasMessageContaining("Migration r4 can't be undone: the rows are gone.");
    assertThat(lockstep(chains).status().revision()).isEqualTo("r5");
  }

  @Test
  void findsTheIndexAsAService() {
    Lockstep lockstep = Lockstep.forDataSource(database().dataSource());
    assertThat(failure(lockstep::upgrade).kind()).isEqualTo(ErrorKind.NO_INDEX);
  }

  @Test
  void triesAgainWhenAnotherSessionHoldsTheTable() throws Exception {
    lockstep(three()).upgrade(1);
    AtomicInteger retries = new AtomicInteger();
    try (Connection other = database().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE items IN ACCESS SHARE MODE");
      MigrationListener letGo =
          new MigrationListener() {
            @Override
            public void retrying(String revision, String reason, int attempt, Duration delay) {
              if (retries.incrementAndGet() == 2) {
                rollBack(other);
              }
            }
          };
      lockstep(three()).lockTimeout(Duration.ofMillis(50)).listener(letGo).upgrade();
    }
    assertThat(retries).hasValue(2);
    assertThat(lockstep(three()).status().isUpToDate()).isTrue();
  }

  @Test
  void givesUpWhenAnotherSessionKeepsTheTable() throws Exception {
    lockstep(three()).upgrade(1);
    try (Connection other = database().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("LOCK TABLE items IN ACCESS SHARE MODE");
      Lockstep impatient =
          lockstep(three()).lockTimeout(Duration.ofMillis(20)).retries(3, Duration.ofMillis(1));
      LockstepException e = failure(impatient::upgrade);
      assertThat(e.sqlState()).isEqualTo("55P03");
      assertThat(e.committed()).isFalse();
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
