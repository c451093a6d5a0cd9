package dev.lockstep.doctor.check;

import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.render.Sql;
import java.util.List;

/**
 * Foreign keys without an index that begins with their columns (PostgreSQL manual, section 5.5.5).
 */
final class ForeignKeyWithoutIndexCheck extends QueryCheck {

  ForeignKeyWithoutIndexCheck() {
    super("foreign-key-without-index");
  }

  @Override
  Finding finding(Row row) {
    List<String> columns = row.texts("columns");
    String list = Sql.identifiers(columns);
    List<IndexKey> keys = columns.stream().map(IndexKey::of).toList();
    boolean partitioned = row.is("is_partitioned");
    return found(
        Severity.WARNING,
        row,
        "No index begins with the columns ("
            + list
            + ") of the foreign key "
            + row.text("name")
            + ": a delete from "
            + row.text("referenced")
            + " reads all of this table"
            + size(row.number("row_count"))
            + ".",
        partitioned
            ? "Create the index on each partition CONCURRENTLY first; then this takes no time."
            : "Create one.",
        "CREATE INDEX "
            + (partitioned ? "" : "CONCURRENTLY ")
            + Sql.identifier(Names.index(row.text("table_name"), keys))
            + " ON "
            + row.text("object")
            + " ("
            + list
            + ");");
  }

  /** Nobody knows the size of a table that was never analyzed. */
  private static String size(long rows) {
    return rows == 0 ? "" : ", about " + Amount.of(rows, "row", "rows");
  }
}
