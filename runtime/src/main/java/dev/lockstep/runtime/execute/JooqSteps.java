package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.migration.JooqAction;
import java.sql.Connection;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Runs the code of migrations. The only class here that needs jOOQ, so that only code loads it. */
final class JooqSteps {

  private JooqSteps() {}

  static void run(Step step, Connection connection) throws Exception {
    CodeStep code = (CodeStep) step.operation();
    if (!(code.action() instanceof JooqAction action)) {
      throw new IllegalStateException("Nobody knows how to run " + code.action().getClass());
    }
    Configuration configuration =
        new DefaultConfiguration()
            .set(connection)
            .set(SQLDialect.POSTGRES)
            .set(new SavepointTransactions(connection));
    action.run(DSL.using(configuration));
  }
}
