package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.read.CatalogReader;
import dev.lockstep.catalog.render.PlanScript;
import dev.lockstep.catalog.snapshot.CatalogCodec;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plans between two databases made by chance, there and back on tables with rows. The number of
 * pairs is {@code lockstep.pairs}; {@code lockstep.round}, a number, takes other ones. The name of
 * a test holds the seed, and {@code lockstep.seed} runs one again.
 */
class RandomPairTest {

  private static DatabasePair.Pool pool;
  private static int version;

  @BeforeAll
  static void open() throws SQLException {
    version = TestDatabase.serverVersion() / 10000;
    pool = new DatabasePair.Pool();
  }

  @AfterAll
  static void close() throws SQLException {
    pool.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> thereAndBack() {
    return Seeds.take(200).map(one -> DynamicTest.dynamicTest("seed " + one, () -> run(one)));
  }

  private static void run(long seed) throws Exception {
    Random random = new Random(seed);
    RandomDatabase first = RandomDatabase.of(random, version);
    RandomDatabase second = first.edited(random);
    pool.run(
        (one, other) -> {
          one.execute(first.sql());
          other.execute(second.sql());
          thereAndBack(one, other, "seed " + seed);
        });
  }

  private static void thereAndBack(ScratchDatabase first, ScratchDatabase second, String seed)
      throws SQLException {
    Catalog from = CatalogReader.read(first.connection());
    Catalog to = CatalogReader.read(second.connection());
    assertThat(CatalogCodec.decode(CatalogCodec.encode(from))).as(seed).isEqualTo(from);
    Catalog there = step(first, from, to, seed);
    step(first, there, from, seed + " back");
  }

  private static Catalog step(ScratchDatabase database, Catalog from, Catalog to, String what)
      throws SQLException {
    CatalogPlan plan = CatalogPlanner.plan(from, to);
    String script = what + "\n" + PlanScript.of(plan);
    Map<String, List<String>> rows = TableRows.values(database.connection(), from, to);
    Plans.apply(database, plan, script);
    Catalog after = CatalogReader.read(database.connection());
    Plans.assertReached(plan, after, to, script);
    Map<String, List<String>> now = TableRows.values(database.connection(), from, to);
    plan.hazards().stream()
        .filter(hazard -> hazard.code() == Hazard.Code.DATA_LOSS)
        .forEach(
            hazard -> {
              rows.remove(hazard.object());
              now.remove(hazard.object());
            });
    assertThat(now).as(script).isEqualTo(rows);
    return after;
  }
}
