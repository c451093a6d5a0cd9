package dev.lockstep.migration;

import dev.lockstep.core.operation.CodeStep;
import org.jooq.DSLContext;

/** A step of a migration in jOOQ. */
@FunctionalInterface
public interface JooqAction extends CodeStep.Action {

  /**
   * Runs the step. The context works on the connection and in the transaction of the migration, so
   * the step neither commits nor rolls back. It may run again after a failed attempt, whose effects
   * are rolled back.
   *
   * @throws Exception if the step fails; the migration is rolled back then
   */
  void run(DSLContext ctx) throws Exception;
}
