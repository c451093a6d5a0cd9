package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import java.util.List;
import java.util.Objects;

/** What PostgreSQL does with the rows of a table while a column gets another type. */
public final class TypeChangeWork {

  private TypeChangeWork() {}

  /** Returns it for a column of a table, as both are just before the operation. */
  public static Work of(Table table, Column column, AlterColumnType operation) {
    boolean stored =
        operation.conversion().equals(Conversion.cast())
            && (column.type().equals(operation.type())
                || CatalogOnly.isTypeChange(column.type(), operation.type()));
    if (!stored) {
      return Work.REWRITE;
    }
    List<String> name = List.of(column.name());
    boolean collated = !Objects.equals(column.collation(), operation.collation());
    boolean checked =
        table.constraints().stream()
            .anyMatch(c -> c instanceof Check && !c.columnsAmong(name).isEmpty());
    boolean indexed =
        table.indexes().stream().anyMatch(index -> !index.columnsAmong(name).isEmpty())
            || table.constraints().stream()
                .anyMatch(c -> c.hasIndex() && !c.columnsAmong(name).isEmpty());
    return checked || (collated && indexed) ? Work.SCAN : Work.NONE;
  }
}
