package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/**
 * A foreign key (PostgreSQL manual, section 5.5.5).
 *
 * @param name the constraint's name
 * @param columns the referencing columns
 * @param referencedTable the table they reference
 * @param referencedColumns the referenced columns, one for each referencing column
 * @param onDelete what happens when a referenced row is deleted
 * @param onUpdate what happens when a referenced key changes
 * @param options what few foreign keys have
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    ForeignKeyAction onDelete,
    ForeignKeyAction onUpdate,
    ForeignKeyOptions options)
    implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none, or not as many as it references, or it sets
   *     columns that are not its own
   */
  public ForeignKey {
    columns = ColumnNames.require(columns, "Foreign key " + name);
    referencedColumns = ColumnNames.require(referencedColumns, "Foreign key " + name);
    if (columns.size() != referencedColumns.size()) {
      throw new IllegalArgumentException(
          "Foreign key "
              + name
              + " has "
              + columns.size()
              + " columns and references "
              + referencedColumns.size());
    }
    boolean sets =
        onDelete == ForeignKeyAction.SET_NULL || onDelete == ForeignKeyAction.SET_DEFAULT;
    if (!columns.containsAll(options.setColumns()) || (!sets && !options.setColumns().isEmpty())) {
      throw new IllegalArgumentException(
          "Foreign key " + name + " can't set the columns " + options.setColumns());
    }
  }

  /** Makes a foreign key without any of the options that few have. */
  public ForeignKey(
      String name,
      List<String> columns,
      QualifiedName referencedTable,
      List<String> referencedColumns,
      ForeignKeyAction onDelete,
      ForeignKeyAction onUpdate) {
    this(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        ForeignKeyOptions.NONE);
  }

  @Override
  public ForeignKey withName(String newName) {
    return copy(newName, columns, referencedTable, referencedColumns, options);
  }

  @Override
  public ForeignKey renameColumn(String from, String to) {
    List<String> renamed = ColumnNames.rename(columns, from, to);
    return copy(name, renamed, referencedTable, referencedColumns, options.renameColumn(from, to));
  }

  /** Returns this key referencing the table under its new name. */
  public ForeignKey renameReferencedTable(QualifiedName from, QualifiedName to) {
    return referencedTable.equals(from)
        ? copy(name, columns, to, referencedColumns, options)
        : this;
  }

  /** Returns this key referencing the column of a table under the column's new name. */
  public ForeignKey renameReferencedColumn(QualifiedName table, String from, String to) {
    List<String> renamed = ColumnNames.rename(referencedColumns, from, to);
    return referencedTable.equals(table)
        ? copy(name, columns, referencedTable, renamed, options)
        : this;
  }

  private ForeignKey copy(
      String newName,
      List<String> newColumns,
      QualifiedName newTable,
      List<String> newReferenced,
      ForeignKeyOptions newOptions) {
    return new ForeignKey(
        newName, newColumns, newTable, newReferenced, onDelete, onUpdate, newOptions);
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return ColumnNames.among(columns, columnNames);
  }

  @Override
  public boolean hasIndex() {
    return false;
  }

  @Override
  public Deferral deferral() {
    return options.deferral();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.foreignKey(this);
  }
}
