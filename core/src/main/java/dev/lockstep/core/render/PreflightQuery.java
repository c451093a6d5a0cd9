package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A read-only look at the rows that an operation would stumble over or change.
 *
 * @param table the table it reads
 * @param column the column it is about; null for several
 * @param description what is counted, for people
 * @param countSql a query of one number
 * @param examplesSql a query of at most five rows: a text, and how often it occurs
 * @param fate what becomes of the rows that are counted
 * @param trialSql a query that tries the operation's expression on all rows. Only where it fails
 *     because of a value are rows counted, and its error tells what it found where they can't be;
 *     null to count at once
 */
public record PreflightQuery(
    QualifiedName table,
    @Nullable String column,
    String description,
    String countSql,
    String examplesSql,
    RowFate fate,
    @Nullable String trialSql) {

  /** Makes a query that counts rows which are refused, or whose values are replaced. */
  public PreflightQuery(
      QualifiedName table,
      @Nullable String column,
      String description,
      String countSql,
      String examplesSql,
      boolean refuses) {
    this(
        table,
        column,
        description,
        countSql,
        examplesSql,
        refuses ? RowFate.REFUSED : RowFate.REPLACED,
        null);
  }
}
