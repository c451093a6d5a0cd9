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
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    ForeignKeyAction onDelete,
    ForeignKeyAction onUpdate)
    implements Constraint {

  /**
   * Copies the columns.
   *
   * @throws IllegalArgumentException if there are none, or not as many as it references
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
  }

  @Override
  public ForeignKey withName(String newName) {
    return new ForeignKey(newName, columns, referencedTable, referencedColumns, onDelete, onUpdate);
  }

  @Override
  public ForeignKey renameColumn(String from, String to) {
    return new ForeignKey(
        name,
        ColumnNames.rename(columns, from, to),
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate);
  }

  /** Returns this key referencing the table under its new name. */
  public ForeignKey renameReferencedTable(QualifiedName from, QualifiedName to) {
    return referencedTable.equals(from)
        ? new ForeignKey(name, columns, to, referencedColumns, onDelete, onUpdate)
        : this;
  }

  /** Returns this key referencing the column of a table under the column's new name. */
  public ForeignKey renameReferencedColumn(QualifiedName table, String from, String to) {
    return referencedTable.equals(table)
        ? new ForeignKey(
            name,
            columns,
            referencedTable,
            ColumnNames.rename(referencedColumns, from, to),
            onDelete,
            onUpdate)
        : this;
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    return ColumnNames.among(columns, columnNames);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.foreignKey(this);
  }
}
