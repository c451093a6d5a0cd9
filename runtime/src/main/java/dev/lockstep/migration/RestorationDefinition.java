package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.RestoreRows;
import java.util.List;

/** The return of removed rows in the making: {@link SchemaChange#restoreRows} has recorded it. */
public final class RestorationDefinition {

  private final QualifiedName table;
  private List<String> key = List.of();
  private List<String> columns = List.of();

  RestorationDefinition(QualifiedName table) {
    this.table = table;
  }

  /** Sets the columns of the primary key, under which the rows are kept. */
  public RestorationDefinition key(String... names) {
    this.key = List.of(names);
    return this;
  }

  /** Sets the columns that get their values back: all but generated ones. */
  public RestorationDefinition columns(String... names) {
    this.columns = List.of(names);
    return this;
  }

  RestoreRows operation() {
    return new RestoreRows(table, key, columns);
  }
}
