package dev.lockstep.processor.generate;

import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.operation.TableOptionPostcondition;
import dev.lockstep.processor.generate.Expression.Text;

/** Writes postconditions of what few tables have. */
final class TableOptionPostconditionCode implements TableOptionPostcondition.Visitor<Expression> {

  @Override
  public Expression isUnlogged(TableOptionPostcondition.IsUnlogged postcondition) {
    return PostconditionCode.verify(
        "tableIsUnlogged",
        PostconditionCode.text(postcondition.table()),
        PostconditionCode.word(postcondition.unlogged()));
  }

  @Override
  public Expression hasReplicaIdentity(TableOptionPostcondition.HasReplicaIdentity postcondition) {
    ReplicaIdentity identity = postcondition.identity();
    Expression table = PostconditionCode.text(postcondition.table());
    return identity.index() == null
        ? PostconditionCode.verify("tableHasReplicaIdentity", table, TableOptionCode.kind(identity))
        : PostconditionCode.verify(
            "tableHasReplicaIdentityIndex", table, new Text(identity.index()));
  }

  @Override
  public Expression inherits(TableOptionPostcondition.Inherits postcondition) {
    return PostconditionCode.verify(
        "tableInherits",
        PostconditionCode.text(postcondition.table()),
        PostconditionCode.text(postcondition.parent()),
        PostconditionCode.word(postcondition.inherits()));
  }

  @Override
  public Expression hasParameter(TableOptionPostcondition.HasParameter postcondition) {
    return PostconditionCode.verify(
        "tableHasParameter",
        PostconditionCode.text(postcondition.table()),
        new Text(postcondition.name()),
        PostconditionCode.nullable(postcondition.value()));
  }
}
