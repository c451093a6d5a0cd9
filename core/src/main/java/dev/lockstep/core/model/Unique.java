package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A unique constraint (PostgreSQL manual, section 5.5.3).
 *
 * @param name the constraint's name
 * @param columns the names of its columns, in the order of its index
 */
public record Unique(String name, List<String> columns) implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Unique {
    columns = ColumnNames.require(columns, "Unique constraint " + name);
  }

  @Override
  public Unique withName(String newName) {
    return new Unique(newName, columns);
  }

  @Override
  public Unique renameColumn(String from, String to) {
    return new Unique(name, ColumnNames.rename(columns, from, to));
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return ColumnNames.among(columns, columnNames);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.unique(this);
  }
}
