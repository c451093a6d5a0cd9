package dev.lockstep.runtime;

import dev.lockstep.core.model.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a migration would refuse, or whose values it would replace.
 *
 * @param revision the migration
 * @param table the table
 * @param column the column; null for several
 * @param description what was counted
 * @param count how many
 * @param examples at most five, the most frequent first
 * @param refuses true if the migration fails on them; false if it replaces them and keeps the
 *     originals
 */
public record PreflightFinding(
    String revision,
    QualifiedName table,
    @Nullable String column,
    String description,
    long count,
    List<Example> examples,
    boolean refuses) {

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

  /** Returns the finding in one line. */
  public String describe() {
    String where = column == null ? table.toString() : table + "." + column;
    String few = examples.stream().map(Example::toString).collect(Collectors.joining(", "));
    return where + ": " + count + " " + description + (few.isEmpty() ? "" : ": " + few);
  }
}
