package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RestoreRows;
import dev.lockstep.core.operation.RowOperation;
import dev.lockstep.core.operation.RowRule;

/** Operations on whole rows, as facts. */
final class RowEncoder implements RowOperation.Visitor<Node>, RowRule.Visitor<Node> {

  @Override
  public Node removeRows(RemoveRows operation) {
    return on("remove-rows", operation)
        .with(operation.rule().accept(this))
        .withOptional("keep", operation.keep());
  }

  @Override
  public Node restoreRows(RestoreRows operation) {
    return on("restore-rows", operation).withAll("column", operation.columns());
  }

  @Override
  public Node notNull(RowRule.NotNull rule) {
    return Node.of("not-null", rule.column());
  }

  @Override
  public Node constraint(RowRule.OfConstraint rule) {
    return ConstraintCodec.encode(rule.constraint());
  }

  @Override
  public Node index(RowRule.OfIndex rule) {
    return IndexCodec.encode(rule.index());
  }

  private static Node on(String keyword, RowOperation operation) {
    return Node.of(keyword)
        .with("table", operation.table().toString())
        .withAll("key", operation.key());
  }
}
