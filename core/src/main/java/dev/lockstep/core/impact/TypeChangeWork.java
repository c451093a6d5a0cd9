package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What PostgreSQL does with the rows of a table while a column gets another type (PostgreSQL
 * manual, reference page ALTER TABLE).
 */
public final class TypeChangeWork {

  private final Table table;
  private final Column column;
  private final AlterColumnType operation;

  private TypeChangeWork(Table table, Column column, AlterColumnType operation) {
    this.table = table;
    this.column = column;
    this.operation = operation;
  }

  /** Looks at a column of a table, as both are just before the operation. */
  public static TypeChangeWork of(Table table, Column column, AlterColumnType operation) {
    return new TypeChangeWork(table, column, operation);
  }

  /** Returns what is done with the rows. */
  public Work work() {
    if (!isStored()) {
      return Work.REWRITE;
    }
    return rebuiltIndexes().isEmpty() && recheckedConstraints().isEmpty() ? Work.NONE : Work.SCAN;
  }

  /** Returns whether the values stay as they are stored. */
  private boolean isStored() {
    return operation.conversion().equals(Conversion.cast())
        && (column.type().equals(operation.type())
            || CatalogOnly.isTypeChange(column.type(), operation.type()));
  }

  /**
   * Returns the names of the indexes that are built anew although the values stay as they are:
   * those of another collation, of a partitioned table, and those with an expression or a
   * predicate; none where the table is rewritten with all its indexes.
   */
  public List<String> rebuiltIndexes() {
    if (!isStored()) {
      return List.of();
    }
    boolean all = table.options().isPartitioned();
    List<String> name = List.of(column.name());
    Stream<String> indexes =
        table.indexes().stream()
            .filter(index -> !index.columnsAmong(name).isEmpty())
            .filter(index -> all || index.predicate() != null || isBuiltAnew(index.keys()))
            .map(Index::name);
    Stream<String> constraints =
        table.constraints().stream()
            .filter(constraint -> constraint.hasIndex())
            .filter(constraint -> !constraint.columnsAmong(name).isEmpty())
            .filter(constraint -> all || isBuiltAnew(constraint))
            .map(Constraint::name);
    return Stream.concat(indexes, constraints).toList();
  }

  private boolean isBuiltAnew(Constraint constraint) {
    if (constraint instanceof Exclusion exclusion) {
      return exclusion.predicate() != null
          || isBuiltAnew(exclusion.elements().stream().map(ExclusionElement::key).toList());
    }
    return isCollated();
  }

  private boolean isBuiltAnew(List<IndexKey> keys) {
    return keys.stream().anyMatch(key -> key.expression() != null || takesCollation(key));
  }

  /** Returns whether values of the column are sorted in another way, unless a key says its own. */
  private boolean takesCollation(IndexKey key) {
    return isCollated() && column.name().equals(key.column()) && key.options().collation() == null;
  }

  private boolean isCollated() {
    return !Objects.equals(column.collation(), operation.collation());
  }

  /**
   * Returns the names of the checks that are held against all rows again; none where the table is
   * rewritten.
   */
  public List<String> recheckedConstraints() {
    if (!isStored()) {
      return List.of();
    }
    return table.constraints().stream()
        .filter(Check.class::isInstance)
        .filter(check -> !check.columnsAmong(List.of(column.name())).isEmpty())
        .map(Constraint::name)
        .toList();
  }
}
