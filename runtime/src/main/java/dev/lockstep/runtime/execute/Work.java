package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.render.PostconditionRenderer;
import dev.lockstep.runtime.AppliedMigration;
import dev.lockstep.runtime.AppliedMigration.State;
import dev.lockstep.runtime.Direction;
import dev.lockstep.runtime.chain.RecordedMigration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration to run in one direction.
 *
 * @param migration the migration
 * @param direction which way
 * @param rank its place in the ledger, from 1
 * @param begun its row of the ledger when it goes on after it was cut off; null for a new run
 * @param steps all its steps
 * @param promises what must hold at the end
 * @param conditions the same as SQL
 */
public record Work(
    RecordedMigration migration,
    Direction direction,
    int rank,
    @Nullable AppliedMigration begun,
    List<Step> steps,
    List<Postcondition> promises,
    List<String> conditions) {

  /** Copies the lists. */
  public Work {
    steps = List.copyOf(steps);
    promises = List.copyOf(promises);
    conditions = List.copyOf(conditions);
  }

  /** Returns the work of a migration on a server of that major version. */
  public static Work of(
      RecordedMigration migration,
      Direction direction,
      int rank,
      @Nullable AppliedMigration begun,
      int version) {
    boolean upgrade = direction == Direction.UPGRADE;
    List<Operation> operations = upgrade ? migration.upgrade() : migration.downgrade();
    List<Postcondition> promises = upgrade ? migration.verify() : List.of();
    boolean queries = promises.stream().anyMatch(QueryPostcondition.Holds.class::isInstance);
    return new Work(
        migration,
        direction,
        rank,
        begun,
        Step.of(operations, migration.revision(), queries, version),
        promises,
        PostconditionRenderer.conditions(promises));
  }

  /** Returns the revision. */
  public String revision() {
    return migration.revision();
  }

  /** Returns whether all of it, with its ledger row, is one transaction. */
  boolean isOneTransaction() {
    return begun == null && steps.stream().allMatch(step -> step.mode() == Step.Mode.TRANSACTION);
  }

  /** Returns the operations that are still to be done. */
  public List<Operation> remaining() {
    return steps.subList(stepsDone(), steps.size()).stream().map(Step::operation).toList();
  }

  /**
   * Returns how many of its steps were done before and need not be done again. A removal of rows
   * is: rows may have come since that what follows would refuse.
   */
  int stepsDone() {
    int done = begun == null ? 0 : begun.stepsDone();
    while (done > 0
        && done < steps.size()
        && steps.get(done - 1).operation() instanceof RemoveRows) {
      done--;
    }
    return done;
  }

  /** Returns the state that the ledger has while it runs. */
  State stateWhileRunning() {
    return direction == Direction.UPGRADE ? State.RUNNING : State.REVERTING;
  }

  /** Returns the checksum that the ledger has after that many steps. */
  String checksumAfter(int stepsDone) {
    return direction == Direction.UPGRADE
        ? migration.checksumOfFirst(stepsDone)
        : migration.checksum();
  }
}
