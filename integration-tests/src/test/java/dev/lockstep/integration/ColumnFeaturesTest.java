package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated columns, collations and options of identities, over several releases. */
class ColumnFeaturesTest {

  private static final String FIRST =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "lines")
      public class Line {
        @Id @Identity(start = 100, increment = 10, maxValue = 5000, cache = 2, cycle = true) long id;
        int quantity;
        @Column(precision = 10, scale = 2) java.math.BigDecimal price;
        @GeneratedAs("quantity * price") @Column(precision = 12, scale = 2)
        @Index @Positive java.math.BigDecimal total;
        @Collate("C") String code;
        @GeneratedAs("upper(code)") @Unique String shout;
      }
      """;

  private static final String SECOND =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "lines")
      public class Line {
        @Id @Identity(value = IdentityKind.ALWAYS, start = 5, increment = 5) long id;
        long quantity;
        @Column(precision = 10, scale = 2) java.math.BigDecimal price;
        @GeneratedAs("quantity * price * 2") @Column(precision = 14, scale = 2, comment = "Twice")
        @Index @Positive java.math.BigDecimal total;
        @Collate("POSIX") @Column(length = 40) String code;
        @GeneratedAs("upper(code)") @Unique String shout;
      }
      """;

  private static final String THIRD =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "lines")
      public class Line {
        @Id @Identity(value = IdentityKind.ALWAYS, start = 5, increment = 7) long id;
        long quantity;
        @RenamedFrom("price") @Column(precision = 10, scale = 2) java.math.BigDecimal cost;
        @Column(precision = 14, scale = 2, comment = "Twice") @Index java.math.BigDecimal total;
        String code;
        @GeneratedAs("upper(code)") @Unique String shout;
      }
      """;

  @TempDir Path folder;

  @Test
  void threeReleasesForthAndBack() throws IOException, SQLException {
    Project project = new Project(folder);
    project.source("Line", FIRST);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      String insert = "INSERT INTO lines (quantity, price, code) VALUES ";
      Releases.execute(database, insert + "(2, 1.50, 'b'), (3, 1, 'B2')");
      assertThat(
              Releases.strings(database, "SELECT concat(id, total, shout) FROM lines ORDER BY id"))
          .containsExactly("1003.00B", "1103.00B2");

      project.source("Line", SECOND);
      Releases.release(project, "second");
      Releases.upgrade(project, database);
      Releases.execute(database, insert + "(1, 1, 'c')");
      assertThat(Releases.strings(database, "SELECT id || ' ' || total FROM lines ORDER BY id"))
          .containsExactly("100 6.00", "110 6.00", "115 2.00");

      project.source("Line", THIRD);
      Releases.release(project, "third");
      Lockstep third = Releases.upgrade(project, database);
      Releases.execute(database, "UPDATE lines SET total = 7 WHERE id = 115");

      third.downgrade(1);
      assertThat(third.verify().differences()).isEmpty();
      assertThat(Releases.strings(database, "SELECT total FROM lines ORDER BY id"))
          .containsExactly("6.00", "6.00", "2.00");
      third.downgrade(1);
      assertThat(third.verify().differences()).isEmpty();
      third.downgradeTo(Lockstep.BASE);
      third.upgrade();
      assertThat(third.verify().isClean()).isTrue();
    }
  }

  @Test
  void aVirtualColumnIsComputedWhenItIsRead() throws IOException, SQLException {
    ServerFeatures.assumeVirtualColumns();
    Project project = new Project(folder);
    String virtual = FIRST.replace(" @Unique String shout", " String shout");
    String line = virtual.replace("(\"upper(code)\"", "(value = \"upper(code)\", stored = false");
    project.source("Line", line);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      Releases.execute(database, "INSERT INTO lines (quantity, price, code) VALUES (1, 1, 'x')");
      project.source("Line", line.replace("upper(code)", "lower(code)"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT shout FROM lines")).containsExactly("x");
      second.downgrade(1);
      assertThat(Releases.strings(database, "SELECT shout FROM lines")).containsExactly("X");
      assertThat(second.verify().isClean()).isTrue();
    }
  }
}
