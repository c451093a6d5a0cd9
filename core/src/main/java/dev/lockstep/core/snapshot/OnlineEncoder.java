package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import org.jspecify.annotations.Nullable;

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

  @Override
  public Node createIndexOnPartitions(CreateIndexOnPartitions operation) {
    return on("create-index-on-partitions", operation).with(IndexCodec.encode(operation.index()));
  }

  @Override
  public Node addConstraintOnPartitions(AddConstraintOnPartitions operation) {
    return on("add-constraint-on-partitions", operation)
        .with(ConstraintCodec.encode(operation.constraint()));
  }

  @Override
  public Node addConstraintUsingIndex(AddConstraintUsingIndex operation) {
    return on("add-constraint-using-index", operation)
        .with(ConstraintCodec.encode(operation.constraint()))
        .with("index", operation.index());
  }

  @Override
  public Node prepareKeyOnPartitions(PrepareKeyOnPartitions operation) {
    return on("prepare-key-on-partitions", operation).with(ConstraintCodec.encode(operation.key()));
  }

  @Override
  public Node addPreparedKey(AddPreparedKey operation) {
    return on("add-prepared-key", operation).with(ConstraintCodec.encode(operation.key()));
  }

  @Override
  public Node addForeignKeyToPartitions(AddForeignKeyToPartitions operation) {
    return on("add-foreign-key-to-partitions", operation)
        .with(ConstraintCodec.encode(operation.key()));
  }

  @Override
  public Node addShadowColumn(AddShadowColumn operation) {
    return on("add-shadow-column", operation)
        .with("column", operation.column())
        .with("type", operation.type().toString())
        .with(operation.conversion().accept(new ConversionEncoder()))
        .withOptional("collation", ColumnCodec.text(operation.collation()));
  }

  @Override
  public Node swapColumn(SwapColumn operation) {
    return on("swap-column", operation)
        .with("column", operation.column())
        .withOptional("originals", originals(operation.originals()));
  }

  @Override
  public Node dropShadowColumn(DropShadowColumn operation) {
    return on("drop-shadow-column", operation)
        .with("column", operation.column())
        .withOptional("originals", originals(operation.originals()));
  }

  /** A migration that was accepted before there was a choice keeps its checksum. */
  private static @Nullable String originals(Originals originals) {
    return originals == Originals.NONE ? null : Keywords.of(originals);
  }

  @Override
  public Node setIdentityFromSequence(SetIdentityFromSequence operation) {
    return on("set-identity-from-sequence", operation)
        .with("column", operation.column())
        .with("identity", Keywords.of(operation.identity()))
        .with("sequence", operation.sequence().toString())
        .withAll(IdentityCodec.encode(operation.options()));
  }

  private static Node on(String keyword, OnlineOperation operation) {
    return Node.of(keyword).with("table", operation.table().toString());
  }
}
