package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A primary key (PostgreSQL manual, section 5.5.4).
 *
 * @param name the constraint's name
 * @param columns the names of its columns, in the order of its index
 */
public record PrimaryKey(String name, List<String> columns) implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none
   */
  public PrimaryKey {
    columns = ColumnNames.require(columns, "Primary key " + name);
  }

  @Override
  public PrimaryKey withName(String newName) {
    return new PrimaryKey(newName, columns);
  }

  @Override
  public PrimaryKey renameColumn(String from, String to) {
    return new PrimaryKey(name, ColumnNames.rename(columns, from, to));
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return ColumnNames.among(columns, columnNames);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.primaryKey(this);
  }
}
