package dev.lockstep.migration;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.Backfill;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A backfill in the making: {@link SchemaChange#backfill} has already recorded it. */
public final class BackfillDefinition {

  /** How many rows a batch has unless the migration says otherwise. */
  public static final int DEFAULT_BATCH_SIZE = 5000;

  private final QualifiedName table;
  private final SortedMap<String, String> assignments = new TreeMap<>();
  private @Nullable String condition;
  private int batchSize = DEFAULT_BATCH_SIZE;

  BackfillDefinition(QualifiedName table) {
    this.table = table;
  }

  /** Sets the column of each row to the value of an SQL expression over the row. */
  public BackfillDefinition set(String column, String expression) {
    assignments.put(column, expression);
    return this;
  }

  /** Limits the backfill to the rows for which the SQL condition holds. */
  public BackfillDefinition where(String sqlCondition) {
    this.condition = sqlCondition;
    return this;
  }

  /** Sets the largest number of rows that one transaction changes. */
  public BackfillDefinition batchSize(int rows) {
    this.batchSize = rows;
    return this;
  }

  Backfill operation() {
    return new Backfill(table, assignments, condition, batchSize);
  }
}
