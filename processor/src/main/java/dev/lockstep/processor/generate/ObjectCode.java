package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;
import static dev.lockstep.processor.generate.DefinitionCode.with;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.View;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is described as a whole as calls of {@code Definitions}. */
final class ObjectCode implements Definition.Visitor<Expression> {

  private final DefinitionCode definitions;

  ObjectCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  /** Returns the two arguments that name an object. */
  static List<Expression> arguments(DefinitionRef ref) {
    return List.of(kind(ref.kind()), new Text(ref.identity()));
  }

  private static Expression kind(DefinitionKind kind) {
    return new Constant(ClassName.get(DefinitionKind.class), kind.name());
  }

  @Override
  public Expression namedSchema(NamedSchema schema) {
    return chain(call("namedSchema", schema.schema()), List.of(), null);
  }

  @Override
  public Expression domain(Domain domain) {
    List<Call> calls = new ArrayList<>();
    if (domain.collation() != null) {
      calls.add(call("collate", domain.collation().toString()));
    }
    if (domain.defaultExpression() != null) {
      calls.add(call("defaultTo", domain.defaultExpression()));
    }
    if (domain.notNull()) {
      calls.add(call("notNull"));
    }
    domain.checks().forEach(check -> calls.add(call("check", check.name(), check.expression())));
    return chain(
        call("domain", domain.name().toString(), domain.type().toString()),
        calls,
        domain.comment());
  }

  @Override
  public Expression compositeType(CompositeType type) {
    List<Call> calls = new ArrayList<>();
    type.attributes()
        .forEach(
            each ->
                calls.add(
                    each.collation() == null
                        ? call("attribute", each.name(), each.type().toString())
                        : call(
                            "attribute",
                            each.name(),
                            each.type().toString(),
                            each.collation().toString())));
    return chain(call("compositeType", type.name().toString()), calls, type.comment());
  }

  @Override
  public Expression view(View view) {
    List<Call> calls = new ArrayList<>();
    if (!view.parameters().isEmpty()) {
      calls.add(call("with", List.of(), view.parameters().texts()));
    }
    view.indexes().forEach(index -> calls.add(with("index", definitions.index(index))));
    String start = view.materialized() ? "materializedView" : "view";
    return chain(call(start, view.name().toString(), view.query()), calls, view.comment());
  }

  @Override
  public Expression sqlObject(SqlObject object) {
    List<Expression> arguments = new ArrayList<>(arguments(object.ref()));
    arguments.add(new Text(object.sql()));
    List<Call> calls = new ArrayList<>();
    if (!object.dependsOn().isEmpty()) {
      calls.add(call("dependsOn", List.of(), object.dependsOn()));
    }
    return chain(new Call("object", arguments), calls, object.comment());
  }

  @Override
  public Expression grant(Grant grant) {
    List<Call> calls = new ArrayList<>();
    for (GrantedPrivilege each : grant.privileges()) {
      List<Expression> arguments = new ArrayList<>();
      if (each.column() != null) {
        arguments.add(new Text(each.column()));
      }
      arguments.add(new Constant(ClassName.get(Privilege.class), each.privilege().name()));
      String method =
          (each.column() == null ? "allow" : "allowColumn") + (each.grantable() ? "ToGrant" : "");
      calls.add(new Call(method, arguments));
    }
    return chain(call("grant", grant.whose().toString()), calls, null);
  }

  private Expression chain(Call start, List<Call> calls, @Nullable String comment) {
    List<Call> all = new ArrayList<>(calls);
    if (comment != null) {
      all.add(call("comment", comment));
    }
    return new Chain(definitions.start(start), all);
  }
}
