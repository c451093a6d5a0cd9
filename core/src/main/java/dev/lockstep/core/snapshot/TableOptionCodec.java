package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.List;

/** What few tables have, as facts of the table. */
final class TableOptionCodec {

  static final String REPLICA_IDENTITY = "replica-identity";
  static final String INHERITS = "inherits";
  private static final String ROW_SECURITY = "row-security";

  private TableOptionCodec() {}

  static List<Node> encode(TableOptions options) {
    List<Node> facts = new ArrayList<>();
    if (options.unlogged()) {
      facts.add(Node.of("unlogged"));
    }
    options.parameters().texts().forEach(text -> facts.add(Node.of("with", text)));
    if (options.rowSecurity() != RowSecurity.DISABLED) {
      facts.add(Node.of(ROW_SECURITY, Keywords.of(options.rowSecurity())));
    }
    options.policies().forEach(policy -> facts.add(PolicyCodec.encode(policy)));
    if (options.partitioning() != null) {
      facts.add(PartitionCodec.encode(options.partitioning()));
    }
    if (!options.replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
      facts.add(Node.of(REPLICA_IDENTITY, options.replicaIdentity().toString()));
    }
    options.parents().forEach(parent -> facts.add(Node.of(INHERITS, parent.toString())));
    return facts;
  }

  static TableOptions decode(NodeReader node) {
    String rowSecurity = node.optional(ROW_SECURITY);
    String identity = node.optional(REPLICA_IDENTITY);
    return new TableOptions(
        node.flag("unlogged"),
        Parameters.parse(node.all("with")),
        rowSecurity == null ? RowSecurity.DISABLED : Keywords.parse(RowSecurity.class, rowSecurity),
        node.all(PolicyCodec.KEYWORD, PolicyCodec::decode),
        node.one(PartitionCodec.KEYWORD, PartitionCodec::decode),
        identity == null ? ReplicaIdentity.DEFAULT : ReplicaIdentity.parse(identity),
        node.all(INHERITS).stream().map(QualifiedName::parse).toList());
  }
}
