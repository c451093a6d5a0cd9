package dev.lockstep.core.diff;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares two tables of one name. */
final class TableDiffer {

  private final Table before;
  private final Table after;
  private final List<Change> changes = new ArrayList<>();

  private TableDiffer(Table before, Table after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> diff(Table before, Table after) {
    TableDiffer differ = new TableDiffer(before, after);
    if (!Objects.equals(before.comment(), after.comment())) {
      differ.changes.add(new TableChange.CommentChanged(after.name(), after.comment()));
    }
    differ.changes.addAll(TableOptionDiffer.diff(before, after));
    differ.changes.addAll(PartitionDiffer.diff(before, after));
    differ.columns();
    differ.changes.addAll(ConstraintDiffer.diff(before, after));
    differ.changes.addAll(IndexDiffer.diff(before, after));
    differ.changes.addAll(PolicyDiffer.diff(before, after));
    return differ.changes;
  }

  private void columns() {
    for (Column column : after.columns()) {
      Column old = before.column(column.name());
      if (old == null) {
        changes.add(new ColumnChange.Added(after.name(), column));
      } else {
        column(old, column);
      }
    }
    before.columns().stream()
        .filter(column -> after.column(column.name()) == null)
        .forEach(column -> changes.add(new ColumnChange.Removed(after.name(), column)));
  }

  private void column(Column old, Column column) {
    QualifiedName table = after.name();
    if (!Objects.equals(old.generation(), column.generation()) || isComputedAnew(old, column)) {
      changes.add(new ColumnChange.GenerationChanged(table, old, column));
      if (ColumnChange.GenerationChanged.replaces(old, column)) {
        return;
      }
    }
    if (!old.type().equals(column.type())) {
      changes.add(new ColumnChange.TypeChanged(table, old, column));
    } else if (!Objects.equals(old.collation(), column.collation())) {
      changes.add(new ColumnChange.CollationChanged(table, old, column));
    }
    values(old, column);
    if (!Objects.equals(old.comment(), column.comment())) {
      changes.add(new ColumnChange.CommentChanged(table, column.name(), column.comment()));
    }
  }

  /** Returns whether the values are computed by the same expression, but for another type. */
  private static boolean isComputedAnew(Column old, Column column) {
    boolean same =
        old.type().equals(column.type()) && Objects.equals(old.collation(), column.collation());
    return column.generation() != null && !same;
  }

  private void values(Column old, Column column) {
    QualifiedName table = after.name();
    if (!Objects.equals(old.defaultExpression(), column.defaultExpression())) {
      changes.add(new ColumnChange.DefaultChanged(table, old, column));
    }
    if (old.nullable() != column.nullable()) {
      changes.add(new ColumnChange.NullabilityChanged(table, column));
    }
    if (old.identity() != column.identity()) {
      changes.add(new ColumnChange.IdentityChanged(table, old, column));
    } else if (!old.options().identity().equals(column.options().identity())) {
      changes.add(new ColumnChange.IdentityOptionsChanged(table, column));
    }
  }
}
