package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.ShadowNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What about a table is in the way of a shadow column, or needs the old column itself. */
final class ShadowObstacles {

  private final AlterColumnType change;
  private final List<String> column;
  private final Schema before;
  private final Schema now;
  private final Schema after;

  private ShadowObstacles(AlterColumnType change, Schema before, Schema now, Schema after) {
    this.change = change;
    this.column = List.of(change.column());
    this.before = before;
    this.now = now;
    this.after = after;
  }

  /** Returns whether nothing is; the models before each operation and the last one are given. */
  static boolean none(AlterColumnType change, List<Schema> states, int place) {
    Schema last = states.get(states.size() - 1);
    return new ShadowObstacles(change, states.get(0), states.get(place), last).none();
  }

  private boolean none() {
    Table first = before.table(change.table());
    Table table = now.table(change.table());
    return first != null
        && table != null
        && isTheSame(first.column(change.column()), table.column(change.column()))
        && first.column(ShadowNames.column(change.column())) == null
        && columnsAreFree(first)
        && columnsAreFree(table)
        && table.indexes().stream().noneMatch(this::isBoundToType)
        && table.constraints().stream().noneMatch(this::isInTheWay)
        && now.tables().stream().noneMatch(this::hasPolicyOver)
        && now.definitions().stream().noneMatch(this::isTied)
        && before.definitions().stream().noneMatch(each -> hasStar(each) || firesLater(each))
        && after.definitions().stream().noneMatch(this::hasStar);
  }

  /**
   * Only the default may differ, which is taken as it is when the columns are swapped, and the name
   * of an enum type that another one is about to replace.
   */
  private boolean isTheSame(@Nullable Column first, @Nullable Column then) {
    return first != null
        && then != null
        && first.generation() == null
        && isTheSame(first.type(), then.type())
        && first
            .withDefault(null)
            .withComment(null)
            .equals(then.withType(first.type()).withDefault(null).withComment(null));
  }

  private boolean isTheSame(DataType first, DataType then) {
    EnumType old = before.enumType(first.name());
    EnumType aside = now.enumType(then.name());
    return first.equals(then)
        || (first.dimensions() == 0
            && then.dimensions() == 0
            && old != null
            && aside != null
            && old.labels().equals(aside.labels()));
  }

  private boolean columnsAreFree(Table table) {
    return table.columns().stream().noneMatch(each -> each.isGeneratedFrom(change.column()));
  }

  /** An operator class need not be one of the new type. */
  private boolean isBoundToType(Index index) {
    return index.keys().stream().anyMatch(this::isBoundToType);
  }

  private boolean isBoundToType(IndexKey key) {
    return !key.options().isNone() && !key.columnsAmong(column).isEmpty();
  }

  private boolean isInTheWay(Constraint constraint) {
    if (constraint.columnsAmong(column).isEmpty()) {
      return false;
    }
    // An index that stands for a deferrable key until the swap would refuse rows too early.
    return constraint instanceof Exclusion
        || (constraint.hasIndex() && constraint.deferral() != Deferral.NOT_DEFERRABLE);
  }

  private boolean hasPolicyOver(Table table) {
    return table.options().policies().stream().anyMatch(each -> isOver(table, each));
  }

  private boolean isOver(Table table, Policy policy) {
    Set<String> names = new HashSet<>();
    if (policy.using() != null) {
      names.addAll(Mentions.inSql(policy.using()));
    }
    if (policy.check() != null) {
      names.addAll(Mentions.inSql(policy.check()));
    }
    boolean mine = table.name().equals(change.table()) || names.contains(change.table().name());
    return mine && names.contains(change.column());
  }

  /** What gave way is not there at that moment; privileges are handed over. */
  private boolean isTied(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    return definition.kind() != DefinitionKind.GRANT
        && mentions.isBound(definition.kind())
        && mentions.has(change.table().name())
        && mentions.has(change.column());
  }

  /** The column becomes the last one of the table, which all columns in their order would show. */
  private boolean hasStar(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    return definition.kind() != DefinitionKind.TRIGGER
        && mentions.isBound(definition.kind())
        && mentions.has(change.table().name())
        && mentions.star();
  }

  private boolean firesLater(Definition definition) {
    return definition.kind() == DefinitionKind.TRIGGER
        && isOn(change.table(), definition)
        && Arrays.compareUnsigned(
                definition.ref().name().name().getBytes(StandardCharsets.UTF_8),
                ShadowNames.trigger(change.column()).getBytes(StandardCharsets.UTF_8))
            >= 0;
  }

  private static boolean isOn(QualifiedName table, Definition definition) {
    return definition.ref().relation().equals(table);
  }
}
