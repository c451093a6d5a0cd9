package dev.lockstep.runtime;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.RowFate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a migration would refuse or remove, or whose values it would replace.
 *
 * @param revision the migration
 * @param table the table
 * @param column the column; null for several
 * @param description what was counted
 * @param count how many
 * @param examples at most five, the most frequent first
 * @param fate what becomes of them
 */
public record PreflightFinding(
    String revision,
    QualifiedName table,
    @Nullable String column,
    String description,
    long count,
    List<Example> examples,
    RowFate fate) {

  /** Copies the examples. */
  public PreflightFinding {
    examples = List.copyOf(examples);
  }

  /**
   * A value, and how often it occurs.
   *
   * @param value the value; null for NULL
   * @param count how often
   */
  public record Example(@Nullable String value, long count) {
    @Override
    public String toString() {
      return (value == null ? "NULL" : "'" + value + "'") + " (" + count + ")";
    }
  }

  /** Returns whether the migration fails on them. */
  public boolean refuses() {
    return fate == RowFate.REFUSED;
  }

  /** Returns the finding in one line. */
  public String describe() {
    String where = column == null ? table.toString() : table + "." + column;
    String few = examples.stream().map(Example::toString).collect(Collectors.joining(", "));
    return where + ": " + count + " " + description + (few.isEmpty() ? "" : ": " + few);
  }
}
