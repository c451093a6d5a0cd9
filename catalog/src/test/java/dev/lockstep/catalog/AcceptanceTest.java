package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.plan.Remark;
import dev.lockstep.catalog.read.CatalogReader;
import dev.lockstep.catalog.render.PlanScript;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs the plan of each case both ways on tables with rows. */
class AcceptanceTest {

  private static final Path CASES = Path.of("src/test/resources/acceptance");
  private static DatabasePair.Pool pool;
  private static int version;

  @BeforeAll
  static void open() throws SQLException {
    pool = new DatabasePair.Pool();
    version = TestDatabase.serverVersion() / 10000;
  }

  @AfterAll
  static void close() throws SQLException {
    pool.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyCaseBothWays() throws IOException {
    String only = System.getProperty("lockstep.case", "");
    return cases().stream()
        .filter(one -> one.since() <= version && one.name().contains(only))
        .flatMap(one -> Stream.of(one, one.reversed()))
        .filter(one -> !one.fails())
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(), () -> pool.run((first, second) -> run(one, first, second))));
  }

  private static List<AcceptanceCase> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<AcceptanceCase> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        cases.addAll(AcceptanceCase.read(file));
      }
      return cases;
    }
  }

  private static void run(AcceptanceCase one, ScratchDatabase first, ScratchDatabase second)
      throws SQLException, IOException, InterruptedException {
    first.execute(one.from());
    second.execute(one.to());
    Catalog from = CatalogReader.read(first.connection());
    Catalog to = CatalogReader.read(second.connection());
    CatalogPlan plan = CatalogPlanner.plan(from, to);
    String script = PlanScript.of(plan);
    Map<String, Long> ids = TableRows.objectIds(first.connection(), from, to);
    Map<String, List<String>> values = TableRows.values(first.connection(), from, to);
    Plans.apply(first, plan, script);
    Catalog after = CatalogReader.read(first.connection());
    Plans.assertReached(plan, after, to, script);
    assertThat(TableRows.values(first.connection(), from, to)).as(script).isEqualTo(values);
    assertSameTables(ids, TableRows.objectIds(first.connection(), from, to), plan, script);
    assertThat(grave(plan)).as(script).isEqualTo(one.hazards());
    if (SchemaDump.isPossible() && plan.remarks().stream().allMatch(AcceptanceTest::isOrder)) {
      assertThat(SchemaDump.of(first.url())).as(script).isEqualTo(SchemaDump.of(second.url()));
    }
  }

  /**
   * The dump says in no order what is in a table, but whether it has a part without its parents.
   */
  private static boolean isOrder(Remark remark) {
    return remark.object().kind() == ObjectKind.TABLE
        || remark.object().kind() == ObjectKind.FOREIGN_TABLE;
  }

  /** A table that stays is the same object, unless the plan said that it moves the rows. */
  private static void assertSameTables(
      Map<String, Long> before, Map<String, Long> after, CatalogPlan plan, String script) {
    for (Hazard hazard : plan.hazards()) {
      if (hazard.message().contains("moved to a new one")) {
        before.remove(hazard.object());
        after.remove(hazard.object());
      }
    }
    assertThat(after).as(script).isEqualTo(before);
  }

  private static SortedSet<String> grave(CatalogPlan plan) {
    SortedSet<String> grave = new TreeSet<>();
    for (Hazard hazard : plan.hazards()) {
      switch (hazard.code()) {
        case DATA_LOSS, TABLE_REWRITE -> grave.add(hazard.code() + " " + hazard.object());
        case DEPENDS_ON_DATA, TABLE_SCAN, INDEX_BUILD -> {}
      }
    }
    return grave;
  }
}
