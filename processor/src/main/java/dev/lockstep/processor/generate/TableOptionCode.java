package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.ReplicaIdentityKind;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import dev.lockstep.core.operation.TableOptionOperation;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes what few tables have, and the operations on it. */
final class TableOptionCode implements TableOptionOperation.Visitor<List<Statement>> {

  /** Returns the calls on a table's definition; none for most tables. */
  static List<Call> calls(TableOptions options) {
    List<Call> calls = new ArrayList<>();
    if (options.unlogged()) {
      calls.add(call("unlogged"));
    }
    if (!options.parameters().isEmpty()) {
      calls.add(call("with", List.of(), options.parameters().texts()));
    }
    ReplicaIdentity identity = options.replicaIdentity();
    if (identity.index() != null) {
      calls.add(call("replicaIdentityIndex", identity.index()));
    } else if (!identity.equals(ReplicaIdentity.DEFAULT)) {
      calls.add(DefinitionCode.with("replicaIdentity", kind(identity)));
    }
    return calls;
  }

  static Expression kind(ReplicaIdentity identity) {
    return new Constant(ClassName.get(ReplicaIdentityKind.class), identity.kind().name());
  }

  @Override
  public List<Statement> setReplicaIdentity(SetReplicaIdentity operation) {
    String table = operation.table().toString();
    ReplicaIdentity identity = operation.identity();
    return statement(
        identity.index() == null
            ? new Call("setReplicaIdentity", List.of(new Text(table), kind(identity)))
            : call("setReplicaIdentityIndex", table, identity.index()));
  }

  @Override
  public List<Statement> inherit(Inherit operation) {
    return statement(call("inherit", operation.table().toString(), operation.parent().toString()));
  }

  @Override
  public List<Statement> noInherit(NoInherit operation) {
    return statement(
        call("noInherit", operation.table().toString(), operation.parent().toString()));
  }

  @Override
  public List<Statement> setLogging(SetTableLogging operation) {
    String method = operation.unlogged() ? "setUnlogged" : "setLogged";
    return statement(call(method, operation.table().toString()));
  }

  @Override
  public List<Statement> setParameters(SetTableParameters operation) {
    return statement(
        call(
            "setTableParameters",
            List.of(operation.table().toString()),
            operation.parameters().texts()));
  }

  @Override
  public List<Statement> resetParameters(ResetTableParameters operation) {
    return statement(
        call("resetTableParameters", List.of(operation.table().toString()), operation.names()));
  }

  private static List<Statement> statement(Call call) {
    return OperationCode.statement(Group.TABLES, OperationCode.schema(call));
  }
}
