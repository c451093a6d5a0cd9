package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import org.jspecify.annotations.Nullable;

/** Operations on partitions, as facts. */
final class PartitionEncoder implements PartitionOperation.Visitor<Node> {

  @Override
  public Node createPartition(CreatePartition operation) {
    return on("create-partition", operation.table())
        .with(PartitionCodec.encode(operation.partition()))
        .withFlag("attached", operation.attached());
  }

  @Override
  public Node dropPartition(DropPartition operation) {
    return part(on("drop-partition", operation.table()), operation.of(), operation.partition())
        .withFlag("concurrently", operation.concurrently());
  }

  @Override
  public Node attachPartition(AttachPartition operation) {
    return on("attach-partition", operation.table())
        .with(PartitionCodec.encode(operation.partition()));
  }

  @Override
  public Node detachPartition(DetachPartition operation) {
    return part(on("detach-partition", operation.table()), operation.of(), operation.partition());
  }

  @Override
  public Node renamePartition(RenamePartition operation) {
    return on("rename-partition", operation.table())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  private static Node part(Node node, @Nullable String of, String partition) {
    Node whole = of == null ? node : node.with(PartitionCodec.OF, of);
    return whole.with("partition", partition);
  }

  private static Node on(String keyword, QualifiedName table) {
    return Node.of(keyword).with("table", table.toString());
  }
}
