package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SqlStep;
import java.util.List;

/**
 * Knows when a new label of an enum type must be committed: PostgreSQL lets no statement use it
 * before (manual, ALTER TYPE, Notes).
 */
final class NewLabels {

  private NewLabels() {}

  static boolean mustCommitAfter(
      Operation operation, List<Operation> later, boolean verifiesByQuery) {
    boolean lastOfItsRow = later.isEmpty() || !(later.get(0) instanceof AddEnumValue);
    return operation instanceof AddEnumValue
        && lastOfItsRow
        && (verifiesByQuery || later.stream().anyMatch(NewLabels::mayUse));
  }

  /** Whether the operation holds an expression, where the label may stand. */
  private static boolean mayUse(Operation operation) {
    return operation instanceof SqlStep
        || operation instanceof CodeStep
        || operation instanceof Backfill
        || operation instanceof AlterColumnType
        || operation instanceof SetDefault
        || operation instanceof AddConstraint
        || operation instanceof AddColumn
        || operation instanceof CreateTable
        || operation instanceof CreateIndex
        || operation instanceof PolicyOperation
        || operation instanceof PartitionOperation
        || operation instanceof OnlineOperation;
  }
}
