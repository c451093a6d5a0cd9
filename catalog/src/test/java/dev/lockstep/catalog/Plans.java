package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.plan.Difference;
import dev.lockstep.catalog.plan.Step;
import dev.lockstep.catalog.render.PlanScript;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs plans, and tells what they left. */
public final class Plans {

  private Plans() {}

  /** Runs the statements as the script does; the script is only for the message of a failure. */
  static void apply(ScratchDatabase database, CatalogPlan plan, String script) throws SQLException {
    try {
      database.execute("SET check_function_bodies = off");
      for (List<Step> transaction : PlanScript.transactions(plan)) {
        database.connection().setAutoCommit(false);
        for (Step step : transaction) {
          for (String statement : step.statements()) {
            database.execute(statement);
          }
        }
        database.connection().commit();
      }
    } catch (SQLException e) {
      database.connection().rollback();
      throw new AssertionError(e.getMessage() + "\n" + script, e);
    } finally {
      database.connection().setAutoCommit(true);
    }
  }

  /** Checks that nothing is different any more but what the plan said would stay so. */
  static void assertReached(CatalogPlan plan, Catalog after, Catalog to, String script) {
    assertThat(left(after, to)).as("what is still different after\n%s", script).isEmpty();
    assertThat(CatalogPlanner.plan(after, to).remarks()).as(script).isEqualTo(plan.remarks());
  }

  /** Returns what is still different, with what both sides say of it. */
  public static List<String> left(Catalog after, Catalog to) {
    return CatalogPlanner.plan(after, to).differences().stream()
        .map(difference -> difference + "\n" + sides(difference, after, to))
        .toList();
  }

  private static String sides(Difference difference, Catalog after, Catalog to) {
    return "  is "
        + text(after.find(difference.object()))
        + "\n  not "
        + text(to.find(difference.object()));
  }

  private static String text(@Nullable CatalogObject object) {
    return object == null ? "there" : String.valueOf(object.attributes());
  }
}
