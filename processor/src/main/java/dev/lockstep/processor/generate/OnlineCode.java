package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.Constraint;
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
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes the parts of online changes. */
final class OnlineCode implements OnlineOperation.Visitor<List<Statement>> {

  private final DefinitionCode definitions;

  OnlineCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  @Override
  public List<Statement> addConstraintNotValid(AddConstraintNotValid operation) {
    return add(Group.CONSTRAINTS, "addConstraintNotValid", operation, operation.constraint());
  }

  @Override
  public List<Statement> validateConstraint(ValidateConstraint operation) {
    return statement(Group.ROWS, "validateConstraint", operation, operation.constraint());
  }

  @Override
  public List<Statement> addNotNullNotValid(AddNotNullNotValid operation) {
    return statement(Group.COLUMNS, "addNotNullNotValid", operation, operation.column());
  }

  @Override
  public List<Statement> validateNotNull(ValidateNotNull operation) {
    return statement(Group.ROWS, "validateNotNull", operation, operation.column());
  }

  @Override
  public List<Statement> addConstraintConcurrently(AddConstraintConcurrently operation) {
    return add(Group.ROWS, "addConstraintConcurrently", operation, operation.constraint());
  }

  @Override
  public List<Statement> createIndexOnPartitions(CreateIndexOnPartitions operation) {
    return OperationCode.statement(
        Group.INDEXES,
        OperationCode.schema(
            "createIndexOnPartitions",
            new Text(operation.table().toString()),
            definitions.index(operation.index())));
  }

  @Override
  public List<Statement> addConstraintOnPartitions(AddConstraintOnPartitions operation) {
    return add(Group.ROWS, "addConstraintOnPartitions", operation, operation.constraint());
  }

  @Override
  public List<Statement> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
    return OperationCode.statement(
        Group.COLUMNS,
        OperationCode.schema(
            "addConstraintUsingIndex",
            new Text(operation.table().toString()),
            definitions.constraint(operation.constraint()),
            new Text(operation.index())));
  }

  @Override
  public List<Statement> prepareKeyOnPartitions(PrepareKeyOnPartitions operation) {
    return add(Group.ROWS, "prepareKeyOnPartitions", operation, operation.key());
  }

  @Override
  public List<Statement> addPreparedKey(AddPreparedKey operation) {
    return add(Group.COLUMNS, "addPreparedKey", operation, operation.key());
  }

  @Override
  public List<Statement> addForeignKeyToPartitions(AddForeignKeyToPartitions operation) {
    return add(Group.COLUMNS, "addForeignKeyToPartitions", operation, operation.key());
  }

  @Override
  public List<Statement> addShadowColumn(AddShadowColumn operation) {
    return OperationCode.statement(
        Group.COLUMNS,
        OperationCode.schema(
            new Call(
                "addShadowColumn", OperationCode.typeChange(operation.change(), definitions))));
  }

  @Override
  public List<Statement> swapColumn(SwapColumn operation) {
    return shadow("swapColumn", operation, operation.column(), operation.originals());
  }

  @Override
  public List<Statement> dropShadowColumn(DropShadowColumn operation) {
    return shadow("dropShadowColumn", operation, operation.column(), operation.originals());
  }

  private static List<Statement> shadow(
      String method, OnlineOperation operation, String column, Originals originals) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(new Text(operation.table().toString()));
    arguments.add(new Text(column));
    if (originals != Originals.NONE) {
      arguments.add(new Constant(ClassName.get(Originals.class), originals.name()));
    }
    return OperationCode.statement(
        Group.COLUMNS, OperationCode.schema(method, arguments.toArray(Expression[]::new)));
  }

  @Override
  public List<Statement> setIdentityFromSequence(SetIdentityFromSequence operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(new Text(operation.table().toString()));
    arguments.add(new Text(operation.column()));
    arguments.add(DefinitionCode.identity(operation.identity()));
    arguments.add(new Text(operation.sequence().toString()));
    if (!operation.options().isDefault()) {
      arguments.add(definitions.numbering(operation.options()));
    }
    return OperationCode.statement(
        Group.ROWS,
        OperationCode.schema("setIdentityFromSequence", arguments.toArray(Expression[]::new)));
  }

  private List<Statement> add(
      Group group, String method, OnlineOperation operation, Constraint constraint) {
    return OperationCode.statement(
        group,
        OperationCode.schema(
            method, new Text(operation.table().toString()), definitions.constraint(constraint)));
  }

  private static List<Statement> statement(
      Group group, String method, OnlineOperation operation, String name) {
    return OperationCode.statement(
        group, OperationCode.schema(call(method, operation.table().toString(), name)));
  }
}
