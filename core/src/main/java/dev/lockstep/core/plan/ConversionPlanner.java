package dev.lockstep.core.plan;

import dev.lockstep.core.model.AssignmentCasts;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Conversion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides how the values of a column are converted, or says what the developer has to add. */
final class ConversionPlanner {

  private final Schema before;
  private final Schema declared;
  private final Intent intent;
  private final Consumer<Problem> problems;

  ConversionPlanner(Schema before, Schema declared, Intent intent, Consumer<Problem> problems) {
    this.before = before;
    this.declared = declared;
    this.intent = intent;
    this.problems = problems;
  }

  Conversion plan(Table table, Column from, Column to) {
    @Nullable ConversionRule rule = intent.conversion(table.name(), to.name());
    if (rule != null && rule.using() != null) {
      return new Conversion.Using(rule.using(), key(table, to));
    }
    @Nullable EnumType target = declared.enumType(to.type().name());
    if (target != null && to.type().dimensions() == 0 && from.type().dimensions() == 0) {
      return toLabels(table, to, target.labels(), rule);
    }
    if (rule != null && (!rule.labels().isEmpty() || rule.otherwise() != null)) {
      return toText(table, from, to, rule);
    }
    return cast(table, from, to);
  }

  private Conversion toLabels(
      Table table, Column to, List<String> labels, @Nullable ConversionRule rule) {
    Map<String, String> map = new TreeMap<>();
    labels.forEach(label -> map.put(label, label));
    if (rule != null) {
      map.putAll(rule.labels());
    }
    boolean ignoreCase = rule != null && rule.ignoreCase();
    @Nullable String otherwise = rule == null ? null : rule.otherwise();
    boolean maps = map.entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue()));
    boolean replaces = ignoreCase || otherwise != null || maps;
    if (!replaces && table.primaryKey() == null) {
      return Conversion.viaText();
    }
    return new Conversion.Labels(map, ignoreCase, otherwise, key(table, to));
  }

  private Conversion toText(Table table, Column from, Column to, ConversionRule rule) {
    Map<String, String> map = new TreeMap<>(rule.labels());
    @Nullable EnumType source = before.enumType(from.type().name());
    if (source != null) {
      source.labels().forEach(label -> map.putIfAbsent(label, label));
    }
    return new Conversion.Labels(map, rule.ignoreCase(), rule.otherwise(), key(table, to));
  }

  private Conversion cast(Table table, Column from, Column to) {
    DataType source = from.type();
    if (AssignmentCasts.isAutomatic(source, to.type())) {
      @Nullable String loss = TypeCasts.loss(source, to.type());
      if (loss != null) {
        needsRule(table, from, to, "the conversion would " + loss);
      }
      return Conversion.cast();
    }
    if (source.element().isText() || !source.isBuiltin() || !to.type().isBuiltin()) {
      return Conversion.viaText();
    }
    needsRule(table, from, to, "PostgreSQL has no automatic conversion");
    return Conversion.cast();
  }

  private List<String> key(Table table, Column column) {
    @Nullable PrimaryKey key = table.primaryKey();
    if (key != null) {
      return key.columns();
    }
    problems.accept(
        new Problem(
            Problem.Kind.CONVERSION_NEEDS_KEY,
            path(table, column),
            table.name() + "." + column.name(),
            List.of(),
            "values of "
                + table.name()
                + "."
                + column.name()
                + " may be replaced, but the table has no primary key to keep originals under"));
    return List.of();
  }

  private void needsRule(Table table, Column from, Column to, String why) {
    problems.accept(
        new Problem(
            Problem.Kind.CONVERSION_NEEDS_RULE,
            path(table, to),
            table.name() + "." + to.name(),
            List.of(),
            table.name()
                + "."
                + to.name()
                + " changes from "
                + from.type()
                + " to "
                + to.type()
                + ": "
                + why));
  }

  private static ModelPath path(Table table, Column column) {
    return ModelPath.table(table.name()).column(column.name()).property("type");
  }
}
