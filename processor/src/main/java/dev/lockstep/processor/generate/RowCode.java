package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RestoreRows;
import dev.lockstep.core.operation.RowOperation;
import dev.lockstep.core.operation.RowRule;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Word;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes the operations on whole rows. */
final class RowCode implements RowOperation.Visitor<List<Statement>>, RowRule.Visitor<Call> {

  private final DefinitionCode definitions;

  RowCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  @Override
  public List<Statement> removeRows(RemoveRows operation) {
    List<Call> calls = new ArrayList<>();
    calls.add(call("removeRows", operation.table().toString()));
    calls.add(operation.rule().accept(this));
    if (operation.keep() != null) {
      calls.add(call("keep", operation.keep()));
    }
    calls.add(call("key", operation.key().toArray(String[]::new)));
    return statement(calls);
  }

  @Override
  public List<Statement> restoreRows(RestoreRows operation) {
    return statement(
        List.of(
            call("restoreRows", operation.table().toString()),
            call("key", operation.key().toArray(String[]::new)),
            call("columns", operation.columns().toArray(String[]::new))));
  }

  @Override
  public Call notNull(RowRule.NotNull rule) {
    return call("withoutValue", rule.column());
  }

  @Override
  public Call constraint(RowRule.OfConstraint rule) {
    return new Call("breaking", List.of(definitions.constraint(rule.constraint())));
  }

  @Override
  public Call index(RowRule.OfIndex rule) {
    return new Call("breaking", List.of(definitions.index(rule.index())));
  }

  private static List<Statement> statement(List<Call> calls) {
    return OperationCode.statement(Group.ROWS, new Chain(new Word("schema"), calls));
  }
}
