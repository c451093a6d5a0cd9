package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import dev.lockstep.core.operation.TableOptionOperation;

/** Operations on what few tables have, as facts. */
final class TableOptionEncoder implements TableOptionOperation.Visitor<Node> {

  @Override
  public Node setLogging(SetTableLogging operation) {
    return Node.of("set-table-logging")
        .with("table", operation.table().toString())
        .withFlag("unlogged", operation.unlogged());
  }

  @Override
  public Node setReplicaIdentity(SetReplicaIdentity operation) {
    return Node.of("set-replica-identity")
        .with("table", operation.table().toString())
        .with(TableOptionCodec.REPLICA_IDENTITY, operation.identity().toString());
  }

  @Override
  public Node inherit(Inherit operation) {
    return Node.of("inherit")
        .with("table", operation.table().toString())
        .with(TableOptionCodec.INHERITS, operation.parent().toString());
  }

  @Override
  public Node noInherit(NoInherit operation) {
    return Node.of("no-inherit")
        .with("table", operation.table().toString())
        .with(TableOptionCodec.INHERITS, operation.parent().toString());
  }

  @Override
  public Node setParameters(SetTableParameters operation) {
    return Node.of("set-table-parameters")
        .with("table", operation.table().toString())
        .withAll("with", operation.parameters().texts());
  }

  @Override
  public Node resetParameters(ResetTableParameters operation) {
    return Node.of("reset-table-parameters")
        .with("table", operation.table().toString())
        .withAll("name", operation.names());
  }
}
