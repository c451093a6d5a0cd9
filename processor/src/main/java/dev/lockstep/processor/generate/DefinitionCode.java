package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.Expression.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes definitions of objects, and keeps which methods of {@code Definitions} they call. */
final class DefinitionCode {

  private final SortedSet<String> imports = new TreeSet<>();

  /** Returns the methods that the definitions written so far call. */
  SortedSet<String> imports() {
    return Collections.unmodifiableSortedSet(imports);
  }

  static Expression identity(Identity identity) {
    return new Constant(ClassName.get(Identity.class), identity.name());
  }

  static Call call(String name, List<String> first, List<String> more) {
    List<Expression> arguments = new ArrayList<>();
    first.forEach(text -> arguments.add(new Text(text)));
    more.forEach(text -> arguments.add(new Text(text)));
    return new Call(name, arguments);
  }

  static Call call(String name, String... texts) {
    return call(name, List.of(texts), List.of());
  }

  Expression table(Table table) {
    List<Call> calls = new ArrayList<>();
    if (table.comment() != null) {
      calls.add(call("comment", table.comment()));
    }
    calls.addAll(TableOptionCode.calls(table.options()));
    table.columns().forEach(column -> calls.add(with("column", column(column))));
    ConstraintInTableCode writer = new ConstraintInTableCode(this);
    table.constraints().stream()
        .filter(PrimaryKey.class::isInstance)
        .forEach(key -> calls.add(key.accept(writer)));
    table.constraints().stream()
        .filter(constraint -> !(constraint instanceof PrimaryKey))
        .forEach(constraint -> calls.add(constraint.accept(writer)));
    table.indexes().forEach(index -> calls.add(with("index", index(index))));
    calls.addAll(new PolicyCode(this).calls(table.options()));
    calls.addAll(new PartitionCode(this).calls(table.options()));
    return new Chain(start(call("table", table.name().toString())), calls);
  }

  Expression column(Column column) {
    List<Call> calls = new ArrayList<>();
    if (column.identity() != null) {
      calls.add(identity(column.identity(), column.options().identity()));
    } else if (!column.nullable()) {
      calls.add(call("notNull"));
    }
    if (column.defaultExpression() != null) {
      calls.add(call("defaultTo", column.defaultExpression()));
    }
    if (column.collation() != null) {
      calls.add(call("collate", column.collation().toString()));
    }
    Generation generation = column.generation();
    if (generation != null) {
      String method = generation.stored() ? "generatedAs" : "generatedVirtuallyAs";
      calls.add(call(method, generation.expression()));
    }
    if (column.comment() != null) {
      calls.add(call("comment", column.comment()));
    }
    return new Chain(start(call("column", column.name(), column.type().toString())), calls);
  }

  private Call identity(Identity identity, IdentityOptions options) {
    return options.isDefault()
        ? with("identity", identity(identity))
        : new Call("identity", List.of(identity(identity), numbering(options)));
  }

  Expression numbering(IdentityOptions options) {
    List<Call> calls = new ArrayList<>();
    if (options.start() != 1) {
      calls.add(number("startingWith", options.start()));
    }
    addSteps(
        calls,
        options.increment(),
        options.minimum(),
        options.maximum(),
        options.cache(),
        options.cycle());
    return new Chain(start(call("numbering")), calls);
  }

  Expression constraint(Constraint constraint) {
    return constraint.accept(new ConstraintCode(this));
  }

  Expression index(Index index) {
    List<Call> calls = new ArrayList<>();
    List<String> keys = index.keys().stream().map(IndexKey::toString).toList();
    calls.add(call("on", List.of(), keys));
    if (index.unique()) {
      calls.add(call("unique"));
    }
    if (!index.method().equals("btree")) {
      calls.add(call("using", index.method()));
    }
    if (index.predicate() != null) {
      calls.add(call("where", index.predicate()));
    }
    IndexOptions options = index.options();
    if (!options.include().isEmpty()) {
      calls.add(call("including", List.of(), options.include()));
    }
    if (options.nullsNotDistinct()) {
      calls.add(call("nullsNotDistinct"));
    }
    if (!options.parameters().isEmpty()) {
      calls.add(call("with", List.of(), options.parameters().texts()));
    }
    return new Chain(start(call("index", index.name())), calls);
  }

  Expression sequence(Sequence sequence) {
    List<Call> calls = new ArrayList<>();
    boolean plain = sequence.increment() == 1 && sequence.minimum() == null;
    if (sequence.start() != 1 || !plain) {
      calls.add(number("startingWith", sequence.start()));
    }
    addSteps(
        calls,
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cache(),
        sequence.cycle());
    return new Chain(start(call("sequence", sequence.name().toString())), calls);
  }

  private static void addSteps(
      List<Call> calls,
      long increment,
      @Nullable Long minimum,
      @Nullable Long maximum,
      long cache,
      boolean cycle) {
    if (increment != 1) {
      calls.add(number("incrementBy", increment));
    }
    if (minimum != null) {
      calls.add(number("minimum", minimum));
    }
    if (maximum != null) {
      calls.add(number("maximum", maximum));
    }
    if (cache != 1) {
      calls.add(number("cache", cache));
    }
    if (cycle) {
      calls.add(call("cycle"));
    }
  }

  /** Returns the plain cast, where an argument must stand for it. */
  Expression cast() {
    return start(call("cast"));
  }

  /** Returns the conversion; nothing for the plain cast, which is the default. */
  List<Expression> conversion(Conversion conversion) {
    return conversion.accept(new ConversionWriter());
  }

  Call start(Call call) {
    imports.add(call.name());
    return call;
  }

  static Call with(String name, Expression argument) {
    return new Call(name, List.of(argument));
  }

  private static Call number(String name, long value) {
    boolean fitsInt = value == (int) value;
    return with(name, new Word(value + (fitsInt ? "" : "L")));
  }

  private static Chain keyed(Call start, List<Call> calls, List<String> key) {
    List<Call> all = new ArrayList<>(calls);
    if (!key.isEmpty()) {
      all.add(call("keyedBy", List.of(), key));
    }
    return new Chain(start, all);
  }

  private final class ConversionWriter implements Conversion.Visitor<List<Expression>> {
    @Override
    public List<Expression> cast(Conversion.Cast conversion) {
      return conversion.viaText() ? List.of(start(call("viaText"))) : List.of();
    }

    @Override
    public List<Expression> using(Conversion.Using conversion) {
      return List.of(
          keyed(start(call("using", conversion.expression())), List.of(), conversion.key()));
    }

    @Override
    public List<Expression> labels(Conversion.Labels conversion) {
      List<Call> calls = new ArrayList<>();
      conversion.sortedLabels().forEach((from, to) -> calls.add(call("map", from, to)));
      if (conversion.ignoreCase()) {
        calls.add(call("ignoringCase"));
      }
      if (conversion.otherwise() != null) {
        calls.add(call("otherwise", conversion.otherwise()));
      }
      return List.of(keyed(start(call("byLabel")), calls, conversion.key()));
    }

    @Override
    public List<Expression> restore(Conversion.Restore conversion) {
      return List.of(keyed(start(call("fromSalvage")), List.of(), conversion.key()));
    }
  }
}
