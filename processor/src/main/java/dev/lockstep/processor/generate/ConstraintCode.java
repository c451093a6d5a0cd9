package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Constant;
import java.util.ArrayList;
import java.util.List;

/** Writes constraints as definitions that stand by themselves. */
final class ConstraintCode implements Constraint.Visitor<Expression> {

  private final DefinitionCode definitions;

  ConstraintCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  @Override
  public Expression primaryKey(PrimaryKey constraint) {
    return key("primaryKey", constraint.name(), constraint.columns(), constraint.options());
  }

  @Override
  public Expression unique(Unique constraint) {
    return key("unique", constraint.name(), constraint.columns(), constraint.options());
  }

  @Override
  public Expression foreignKey(ForeignKey key) {
    List<Call> calls = new ArrayList<>();
    calls.add(
        DefinitionCode.call(
            "references", List.of(key.referencedTable().toString()), key.referencedColumns()));
    addAction(calls, "onDelete", key.onDelete());
    if (!key.options().setColumns().isEmpty()) {
      calls.add(DefinitionCode.call("settingOnly", List.of(), key.options().setColumns()));
    }
    addAction(calls, "onUpdate", key.onUpdate());
    if (key.options().matchFull()) {
      calls.add(DefinitionCode.call("matchFull"));
    }
    addDeferral(calls, key.options().deferral());
    return chain(DefinitionCode.call("foreignKey", List.of(key.name()), key.columns()), calls);
  }

  @Override
  public Expression check(Check constraint) {
    List<Call> calls = new ArrayList<>();
    if (constraint.noInherit()) {
      calls.add(DefinitionCode.call("noInherit"));
    }
    return chain(DefinitionCode.call("check", constraint.name(), constraint.expression()), calls);
  }

  @Override
  public Expression exclusion(Exclusion constraint) {
    List<Call> calls = new ArrayList<>();
    List<String> elements = constraint.elements().stream().map(ExclusionElement::toString).toList();
    calls.add(DefinitionCode.call("on", List.of(), elements));
    if (!constraint.method().equals("gist")) {
      calls.add(DefinitionCode.call("using", constraint.method()));
    }
    if (constraint.predicate() != null) {
      calls.add(DefinitionCode.call("where", constraint.predicate()));
    }
    addDeferral(calls, constraint.deferral());
    return chain(DefinitionCode.call("exclusion", constraint.name()), calls);
  }

  private Expression key(String kind, String name, List<String> columns, KeyOptions options) {
    List<Call> calls = new ArrayList<>();
    if (!options.include().isEmpty()) {
      calls.add(DefinitionCode.call("including", List.of(), options.include()));
    }
    if (options.nullsNotDistinct()) {
      calls.add(DefinitionCode.call("nullsNotDistinct"));
    }
    addDeferral(calls, options.deferral());
    return chain(DefinitionCode.call(kind, List.of(name), columns), calls);
  }

  private Expression chain(Call start, List<Call> calls) {
    Call first = definitions.start(start);
    return calls.isEmpty() ? first : new Chain(first, calls);
  }

  private static void addAction(List<Call> calls, String name, ForeignKeyAction action) {
    if (action != ForeignKeyAction.NO_ACTION) {
      calls.add(
          DefinitionCode.with(
              name, new Constant(ClassName.get(ForeignKeyAction.class), action.name())));
    }
  }

  private static void addDeferral(List<Call> calls, Deferral deferral) {
    if (deferral != Deferral.NOT_DEFERRABLE) {
      calls.add(
          DefinitionCode.with(
              "deferral", new Constant(ClassName.get(Deferral.class), deferral.name())));
    }
  }
}
