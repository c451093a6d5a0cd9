package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Columns in an order that makes PostgreSQL pad each row (manual, section 66.6): values of eight
 * bytes start at a multiple of eight.
 */
final class ColumnOrderPaddingRule implements Rule {

  private static final int WORD = 8;
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("bigint", 8),
          Map.entry("double precision", 8),
          Map.entry("timestamp", 8),
          Map.entry("timestamptz", 8),
          Map.entry("time", 8),
          Map.entry("money", 8),
          Map.entry("pg_lsn", 8),
          Map.entry("integer", 4),
          Map.entry("real", 4),
          Map.entry("date", 4),
          Map.entry("oid", 4),
          Map.entry("smallint", 2),
          Map.entry("boolean", 1));

  @Override
  public String id() {
    return "column-order-padding";
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (!(operation instanceof CreateTable creation)) {
      return List.of();
    }
    Table table = creation.table();
    List<Integer> fixed = table.columns().stream().map(Column::type).map(this::length).toList();
    if (fixed.contains(0)) {
      return List.of(); // What has no fixed length comes between them, and nobody knows how long.
    }
    int wasted = padded(fixed) - padded(fixed.stream().sorted(Comparator.reverseOrder()).toList());
    return wasted < WORD
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.NOTE,
                ModelPath.table(table.name()),
                "each row has " + wasted + " bytes that the order of the columns wastes",
                "declare the fields with the largest types first"));
  }

  private int length(DataType type) {
    return type.dimensions() > 0 || !type.isBuiltin()
        ? 0
        : LENGTHS.getOrDefault(type.name().name(), 0);
  }

  private static int padded(List<Integer> lengths) {
    int end = 0;
    for (int length : lengths) {
      end = aligned(end, length) + length;
    }
    return aligned(end, WORD);
  }

  private static int aligned(int offset, int length) {
    return (offset + length - 1) / length * length;
  }
}
