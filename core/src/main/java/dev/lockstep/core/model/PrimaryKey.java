package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A primary key (PostgreSQL manual, section 5.5.4).
 *
 * @param name the constraint's name
 * @param columns the names of its columns, in the order of its index
 * @param options what few keys have
 */
public record PrimaryKey(String name, List<String> columns, KeyOptions options)
    implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none, or its NULLs are equal
   */
  public PrimaryKey {
    columns = ColumnNames.require(columns, "Primary key " + name);
    if (options.nullsNotDistinct()) {
      throw new IllegalArgumentException("Primary key " + name + " never holds NULL");
    }
  }

  /** Makes a key without any of the options that few have. */
  public PrimaryKey(String name, List<String> columns) {
    this(name, columns, KeyOptions.NONE);
  }

  @Override
  public PrimaryKey withName(String newName) {
    return new PrimaryKey(newName, columns, options);
  }

  @Override
  public PrimaryKey renameColumn(String from, String to) {
    return new PrimaryKey(
        name, ColumnNames.rename(columns, from, to), options.renameColumn(from, to));
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
    return visitor.primaryKey(this);
  }
}
