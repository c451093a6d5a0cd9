package dev.lockstep.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.catalog.DatabasePair;
import dev.lockstep.catalog.Seeds;
import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.OperationException;
import dev.lockstep.core.plan.Consent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plans between random schemas, run on a server: half of them between two releases of one, half
 * between any two. The number of pairs is {@code lockstep.pairs}; {@code lockstep.round}, a number,
 * takes other ones. A failure tells its seed, and {@code lockstep.seed} in the same round runs it
 * again.
 */
class RandomMigrationTest {

  private static DatabasePair.Pool pool;

  @BeforeAll
  static void open() throws SQLException {
    pool = new DatabasePair.Pool();
  }

  @AfterAll
  static void close() throws SQLException {
    pool.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> aPlanRunsThereAndBack() {
    return Seeds.take(40).map(one -> DynamicTest.dynamicTest("seed " + one, () -> run(one)));
  }

  private static Plan plan(Schema from, Schema to, long seed) {
    try {
      return Planner.plan(from, to, Consent.to(from, to));
    } catch (OperationException e) {
      throw new AssertionError("seed " + seed + " of round " + Seeds.ROUND, e);
    }
  }

  private static void run(long seed) throws Exception {
    long second = new Random(seed).nextLong();
    boolean releases = seed % 2 == 0;
    Schema from = ServerFeatures.supported(new RandomSchemas(seed).schema());
    Schema to =
        ServerFeatures.supported(
            (releases ? RandomSchemas.edited(seed, second) : new RandomSchemas(second)).schema());
    Plan plan = plan(from, to, seed);
    assumeTrue(plan.problems().isEmpty(), "refused");
    try {
      pool.run((one, other) -> RandomMigration.thereAndBack(one, other, from, to, plan, seed));
    } catch (AssertionError | SQLException e) {
      throw new AssertionError(
          "seed " + seed + " of round " + Seeds.ROUND + ": " + e.getMessage(), e);
    }
  }
}
