package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;

/** The parts of online changes, as facts. */
final class OnlineEncoder implements OnlineOperation.Visitor<Node> {

  @Override
  public Node addConstraintNotValid(AddConstraintNotValid operation) {
    return on("add-constraint-not-valid", operation)
        .with(ConstraintCodec.encode(operation.constraint()));
  }

  @Override
  public Node validateConstraint(ValidateConstraint operation) {
    return on("validate-constraint", operation).with("constraint", operation.constraint());
  }

  @Override
  public Node addNotNullNotValid(AddNotNullNotValid operation) {
    return on("add-not-null-not-valid", operation).with("column", operation.column());
  }

  @Override
  public Node validateNotNull(ValidateNotNull operation) {
    return on("validate-not-null", operation).with("column", operation.column());
  }

  @Override
  public Node addConstraintConcurrently(AddConstraintConcurrently operation) {
    return on("add-constraint-concurrently", operation)
        .with(ConstraintCodec.encode(operation.constraint()));
  }

  private static Node on(String keyword, OnlineOperation operation) {
    return Node.of(keyword).with("table", operation.table().toString());
  }
}
