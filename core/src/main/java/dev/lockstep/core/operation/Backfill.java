package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets columns of the rows of a table, batch by batch in the order of its key or its blocks, each
 * batch in a transaction of its own.
 *
 * @param table the table
 * @param assignments SQL expressions by the column they are for
 * @param condition which rows, as SQL; null for all
 * @param batchSize how many rows a batch has at most
 */
public record Backfill(
    QualifiedName table,
    SortedMap<String, String> assignments,
    @Nullable String condition,
    int batchSize)
    implements Operation {

  /**
   * Copies the assignments.
   *
   * @throws IllegalArgumentException if there are none or the batch size is less than 1
   */
  public Backfill {
    assignments = Collections.unmodifiableSortedMap(new TreeMap<>(assignments));
    if (assignments.isEmpty() || batchSize < 1) {
      throw new IllegalArgumentException(
          "The backfill of " + table + " needs a column to set and a batch size of at least 1");
    }
  }

  @Override
  public Schema apply(Schema before) {
    assignments.keySet().forEach(column -> Models.column(before, table, column));
    return before;
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of();
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.backfill(this);
  }
}
