package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;

/** How a table is partitioned, as facts. */
final class PartitionCodec {

  static final String KEYWORD = "partition-by";
  private static final String PARTITION = "partition";

  private PartitionCodec() {}

  static Node encode(Partitioning partitioning) {
    Node node =
        Node.of(KEYWORD, Keywords.of(partitioning.strategy()))
            .withAll("key", partitioning.keys().stream().map(IndexKey::toString).toList());
    partitioning.partitions().forEach(partition -> node.with(encode(partition)));
    return node;
  }

  static Node encode(Partition partition) {
    return Node.of(PARTITION, partition.name()).with("bound", partition.bound());
  }

  static Partitioning decode(NodeReader node) {
    return new Partitioning(
        Keywords.parse(PartitionStrategy.class, node.value()),
        node.all("key").stream().map(IndexKey::parse).toList(),
        node.all(PARTITION, each -> new Partition(each.value(), each.required("bound"))));
  }
}
