package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;
import static dev.lockstep.processor.generate.DefinitionCode.with;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes row-level security, and the operations on it. */
final class PolicyCode implements PolicyOperation.Visitor<List<Statement>> {

  private final DefinitionCode definitions;

  PolicyCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  /** Returns the calls on a table's definition; none for most tables. */
  List<Call> calls(TableOptions options) {
    List<Call> calls = new ArrayList<>();
    if (options.rowSecurity() != RowSecurity.DISABLED) {
      calls.add(with("rowSecurity", rowSecurity(options.rowSecurity())));
    }
    options.policies().forEach(policy -> calls.add(with("policy", policy(policy))));
    return calls;
  }

  static Expression rowSecurity(RowSecurity rowSecurity) {
    return new Constant(ClassName.get(RowSecurity.class), rowSecurity.name());
  }

  private Expression policy(Policy policy) {
    List<Call> calls = new ArrayList<>();
    if (policy.command() != PolicyCommand.ALL) {
      calls.add(
          with(
              "command",
              new Constant(ClassName.get(PolicyCommand.class), policy.command().name())));
    }
    if (!policy.permissive()) {
      calls.add(call("restrictive"));
    }
    if (!policy.roles().isEmpty()) {
      calls.add(call("to", List.of(), policy.roles()));
    }
    if (policy.using() != null) {
      calls.add(call("using", policy.using()));
    }
    if (policy.check() != null) {
      calls.add(call("withCheck", policy.check()));
    }
    return new Chain(definitions.start(call("policy", policy.name())), calls);
  }

  @Override
  public List<Statement> createPolicy(CreatePolicy operation) {
    return statement(
        new Call("createPolicy", List.of(text(operation.table()), policy(operation.policy()))));
  }

  @Override
  public List<Statement> dropPolicy(DropPolicy operation) {
    return OperationCode.statement(
        Group.DROPS,
        OperationCode.schema(call("dropPolicy", operation.table().toString(), operation.policy())));
  }

  @Override
  public List<Statement> alterPolicy(AlterPolicy operation) {
    return statement(
        new Call("alterPolicy", List.of(text(operation.table()), policy(operation.policy()))));
  }

  @Override
  public List<Statement> renamePolicy(RenamePolicy operation) {
    return OperationCode.statement(
        Group.RENAMES,
        OperationCode.schema(
            call("renamePolicy", operation.table().toString(), operation.from(), operation.to())));
  }

  @Override
  public List<Statement> setRowSecurity(SetRowSecurity operation) {
    return statement(
        new Call(
            "setRowSecurity",
            List.of(text(operation.table()), rowSecurity(operation.rowSecurity()))));
  }

  private static List<Statement> statement(Call call) {
    return OperationCode.statement(Group.CONSTRAINTS, OperationCode.schema(call));
  }

  private static Text text(QualifiedName table) {
    return new Text(table.toString());
  }
}
