package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.BackfillProgress;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.MigrationListener;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New columns with a value of their own in each row, in a table whose clients go on. */
class FilledColumnTest {

  private static final String BEFORE =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "orders")
      public class Order { @Id long id; }
      """;

  private static final String AFTER =
      BEFORE.replace(
          "@Id long id;",
          """
          @Id long id;
          @Unique @Identity(value = IdentityKind.ALWAYS, start = 1000) long number;
          @Identity int small;
          @Unique @Column(defaultExpression = "gen_random_uuid()") java.util.UUID mark;
          """);

  @TempDir private Path folder;

  @Test
  void areFilledInBatchesBesideNewRows() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Order", BEFORE);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(
          database,
          "INSERT INTO orders SELECT generate_series(1, 3000);"
              + " GRANT INSERT ON orders TO pg_monitor");
      project.source("Order", AFTER);
      Releases.release(project, "second");
      Lockstep lockstep =
          Lockstep.forDataSource(database.dataSource())
              .index(project.index())
              .listener(new Client(database));
      assertThat(lockstep.dryRun().describe())
          .contains("In batches: UPDATE orders SET number = nextval(", "CREATE UNIQUE INDEX CONC")
          .doesNotContain("ADD COLUMN number bigint GENERATED");

      lockstep.upgrade();

      assertThat(lockstep.verify().isClean()).isTrue();
      String rows = "SELECT count(*) || ' ' || min(number) FROM orders WHERE small IS NOT NULL";
      assertThat(Releases.strings(database, rows + " AND mark IS NOT NULL"))
          .allMatch(text -> text.matches("30\\d\\d 1000"));
      Releases.execute(database, "INSERT INTO orders VALUES (10000)");
      assertThat(
              Releases.strings(
                  database,
                  "SELECT (number = max(number) OVER ())::text || (small = max(small) OVER ())"
                      + " FROM orders ORDER BY id DESC LIMIT 1"))
          .containsExactly("truetrue");
      assertThat(Releases.strings(database, "SELECT relname FROM pg_class WHERE relkind = 'S'"))
          .containsExactlyInAnyOrder("orders_number_seq", "orders_small_seq");
      lockstep.downgrade(1);
      assertThat(lockstep.verify().differences()).isEmpty();
    }
  }

  /** Somebody of another role who writes a row after each batch. */
  private record Client(TestDatabase database, List<Long> written) implements MigrationListener {

    Client(TestDatabase database) {
      this(database, new ArrayList<>());
    }

    @Override
    public void backfillProgressed(BackfillProgress progress) {
      written.add(5000L + written.size());
      try {
        Releases.execute(
            database,
            "SET ROLE pg_monitor; INSERT INTO orders VALUES ("
                + written.get(written.size() - 1)
                + ")");
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }
}
