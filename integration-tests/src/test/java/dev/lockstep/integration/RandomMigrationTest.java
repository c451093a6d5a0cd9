package dev.lockstep.integration;

import dev.lockstep.catalog.ScratchDatabase;
import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.plan.Consent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** Plans between random schemas, run on a server. */
class RandomMigrationTest {

  private static final List<ScratchDatabase> DATABASES = new ArrayList<>();

  @BeforeContainer
  static void open() throws SQLException {
    DATABASES.add(new ScratchDatabase());
    DATABASES.add(new ScratchDatabase());
  }

  @AfterContainer
  static void close() throws SQLException {
    for (ScratchDatabase database : DATABASES) {
      database.close();
    }
  }

  @Property(seed = "1")
  void aPlanBetweenTwoReleasesRunsThereAndBack(@ForAll long seed, @ForAll long edits)
      throws SQLException {
    run(new RandomSchemas(seed).schema(), RandomSchemas.edited(seed, edits).schema(), seed);
  }

  @Property(seed = "1")
  void aPlanBetweenAnyTwoRunsThereAndBack(@ForAll long seed, @ForAll long otherSeed)
      throws SQLException {
    run(new RandomSchemas(seed).schema(), new RandomSchemas(otherSeed).schema(), seed);
  }

  private static void run(Schema one, Schema other, long seed) throws SQLException {
    Schema from = ServerFeatures.supported(one);
    Schema to = ServerFeatures.supported(other);
    Plan plan = Planner.plan(from, to, Consent.to(from, to));
    Assume.that(plan.problems().isEmpty());

    Statistics.label("shadow columns")
        .collect(plan.upgrade().stream().filter(SwapColumn.class::isInstance).count());
    Statistics.label("rows")
        .collect(
            RandomMigration.thereAndBack(DATABASES.get(0), DATABASES.get(1), from, to, plan, seed));
  }
}
