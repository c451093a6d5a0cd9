package dev.lockstep.runtime.execute;

import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionwiseOperation;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.render.Sql;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation of a migration, ready to run.
 *
 * @param number its place, from 1
 * @param total how many there are
 * @param operation the operation
 * @param statements its SQL; empty for code and backfills
 * @param mode the transaction it needs
 */
record Step(int number, int total, Operation operation, List<SqlStatement> statements, Mode mode) {

  private static final int LONGEST_DESCRIPTION = 100;

  /** What transaction a step needs. */
  enum Mode {
    /** Any. */
    TRANSACTION,
    /** Any, which must be committed before a later step uses what it adds. */
    COMMIT_AFTER,
    /** None: each statement by itself. */
    ALONE,
    /** One for each batch. */
    BATCHES
  }

  Step {
    statements = List.copyOf(statements);
  }

  static List<Step> of(List<Operation> operations, String revision, boolean verifies, int version) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      List<SqlStatement> statements = SqlRenderer.render(operation, revision, version);
      List<Operation> later = operations.subList(i + 1, operations.size());
      Mode mode = mode(operation, statements, later, verifies);
      steps.add(new Step(i + 1, operations.size(), operation, statements, mode));
    }
    return steps;
  }

  private static Mode mode(
      Operation operation, List<SqlStatement> statements, List<Operation> later, boolean verifies) {
    if (operation instanceof Backfill) {
      return Mode.BATCHES;
    }
    if (!statements.stream().allMatch(SqlStatement::transactional)) {
      return Mode.ALONE;
    }
    return NewLabels.mustCommitAfter(operation, later, verifies)
        ? Mode.COMMIT_AFTER
        : Mode.TRANSACTION;
  }

  boolean isCode() {
    return operation instanceof CodeStep;
  }

  /** Returns what it does, for people. */
  String description() {
    if (operation instanceof CodeStep code) {
      return code.description();
    }
    if (operation instanceof SqlStep sql) {
      return sql.description();
    }
    if (operation instanceof Backfill backfill) {
      return "Backfill "
          + Sql.name(backfill.table())
          + ": "
          + String.join(", ", backfill.assignments().keySet());
    }
    if (operation instanceof PartitionwiseOperation change) {
      return "On each partition: " + firstLine(SqlRenderer.render(change.plain(), ""));
    }
    if (operation instanceof PrepareKeyOnPartitions change) {
      AddConstraint key = new AddConstraint(change.table(), change.key());
      return "Prepare on each partition: " + firstLine(SqlRenderer.render(key, ""));
    }
    if (operation instanceof AddPreparedKey) {
      return firstLine(statements.subList(statements.size() - 1, statements.size()));
    }
    return firstLine(
        operation instanceof DropPartition drop
            ? SqlRenderer.render(drop.plain(), "")
            : statements);
  }

  private String firstLine(List<SqlStatement> of) {
    String sql = of.isEmpty() ? operation.toString() : of.get(0).sql();
    String line = sql.lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST_DESCRIPTION
        ? line
        : line.substring(0, LONGEST_DESCRIPTION) + "...";
  }
}
