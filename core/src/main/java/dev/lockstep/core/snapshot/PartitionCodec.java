package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;

/** How a table is partitioned, as facts. */
final class PartitionCodec {

  static final String KEYWORD = "partition-by";
  static final String OF = "of";
  private static final String PARTITION = "partition";

  private PartitionCodec() {}

  static Node encode(Partitioning partitioning) {
    Node node = encode(partitioning.division());
    partitioning.partitions().forEach(partition -> node.with(encode(partition)));
    return node;
  }

  static Node encode(Partition partition) {
    Node node = Node.of(PARTITION, partition.name()).with("bound", partition.bound());
    if (partition.of() != null) {
      node.with(OF, partition.of());
    }
    if (partition.by() != null) {
      node.with(encode(partition.by()));
    }
    return node;
  }

  private static Node encode(Division division) {
    return Node.of(KEYWORD, Keywords.of(division.strategy()))
        .withAll("key", division.keys().stream().map(IndexKey::toString).toList());
  }

  private static Partition decodePartition(NodeReader node) {
    return new Partition(
        node.value(),
        node.required("bound"),
        node.optional(OF),
        node.one(KEYWORD, PartitionCodec::decodeDivision));
  }

  private static Division decodeDivision(NodeReader node) {
    return new Division(
        Keywords.parse(PartitionStrategy.class, node.value()),
        node.all("key").stream().map(IndexKey::parse).toList());
  }

  static Partitioning decode(NodeReader node) {
    return new Partitioning(
        decodeDivision(node), node.all(PARTITION, PartitionCodec::decodePartition));
  }
}
