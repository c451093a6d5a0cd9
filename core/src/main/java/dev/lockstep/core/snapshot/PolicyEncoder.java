package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;

/** Operations on row-level security, as facts. */
final class PolicyEncoder implements PolicyOperation.Visitor<Node> {

  @Override
  public Node createPolicy(CreatePolicy operation) {
    return on("create-policy", operation.table()).with(PolicyCodec.encode(operation.policy()));
  }

  @Override
  public Node dropPolicy(DropPolicy operation) {
    return on("drop-policy", operation.table()).with("policy", operation.policy());
  }

  @Override
  public Node alterPolicy(AlterPolicy operation) {
    return on("alter-policy", operation.table()).with(PolicyCodec.encode(operation.policy()));
  }

  @Override
  public Node renamePolicy(RenamePolicy operation) {
    return on("rename-policy", operation.table())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  @Override
  public Node setRowSecurity(SetRowSecurity operation) {
    return on("set-row-security", operation.table())
        .with("row-security", Keywords.of(operation.rowSecurity()));
  }

  private static Node on(String keyword, QualifiedName table) {
    return Node.of(keyword).with("table", table.toString());
  }
}
