package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A unique constraint (PostgreSQL manual, section 5.5.3).
 *
 * @param name the constraint's name
 * @param columns the names of its columns, in the order of its index
 * @param options what few keys have
 */
public record Unique(String name, List<String> columns, KeyOptions options) implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Unique {
    columns = ColumnNames.require(columns, "Unique constraint " + name);
  }

  /** Makes a key without any of the options that few have. */
  public Unique(String name, List<String> columns) {
    this(name, columns, KeyOptions.NONE);
  }

  @Override
  public Unique withName(String newName) {
    return new Unique(newName, columns, options);
  }

  @Override
  public Unique renameColumn(String from, String to) {
    return new Unique(name, ColumnNames.rename(columns, from, to), options.renameColumn(from, to));
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return options.columnsAmong(columns, columnNames);
  }

  @Override
  public boolean hasIndex() {
    return true;
  }

  @Override
  public Deferral deferral() {
    return options.deferral();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.unique(this);
  }
}
