package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.plan.Consent;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.render.PostconditionRenderer;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Plans between random schemas, run on a server. */
class RandomMigrationTest {

  @Property(tries = 60)
  void thePlanRunsAndHoldsWhatItPromises(@ForAll long seed, @ForAll long otherSeed)
      throws SQLException {
    Schema from = ServerFeatures.supported(new RandomSchemas(seed).schema());
    Schema to = ServerFeatures.supported(new RandomSchemas(otherSeed).schema());
    Plan plan = Planner.plan(from, to, Consent.to(from, to));
    Assume.that(plan.problems().isEmpty());

    try (TestDatabase database = TestDatabase.create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      run(statement, Planner.plan(Schema.empty(), from, Intent.none()).upgrade());
      run(statement, plan.upgrade());
      assertHold(statement, plan.postconditions());
      run(statement, plan.downgrade());
      assertHold(statement, Planner.plan(Schema.empty(), from, Intent.none()).postconditions());
    }
  }

  private static void run(Statement statement, List<Operation> operations) throws SQLException {
    for (Operation operation : operations) {
      List<SqlStatement> statements = SqlRenderer.render(operation, "r");
      boolean transactional = statements.stream().allMatch(SqlStatement::transactional);
      statement.getConnection().setAutoCommit(!transactional);
      for (SqlStatement sql : statements) {
        try {
          statement.execute(sql.sql());
        } catch (SQLException e) {
          throw new SQLException(
              e.getMessage() + "\nin " + sql.sql() + "\nof " + operations, e.getSQLState(), e);
        }
      }
      statement.getConnection().setAutoCommit(true);
    }
  }

  private static void assertHold(Statement statement, List<Postcondition> postconditions)
      throws SQLException {
    List<String> conditions = new ArrayList<>(PostconditionRenderer.conditions(postconditions));
    postconditions.forEach(one -> conditions.add(PostconditionRenderer.condition(one)));
    for (String condition : conditions) {
      String query = "SELECT " + condition;
      try (ResultSet result = statement.executeQuery(query)) {
        result.next();
        assertThat(result.getBoolean(1)).as(query).isTrue();
      }
    }
  }
}
