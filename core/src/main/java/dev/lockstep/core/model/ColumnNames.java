package dev.lockstep.core.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What constraints and indexes do with lists of column names. */
final class ColumnNames {

  private ColumnNames() {}

  static List<String> require(List<String> columns, String what) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(what + " names no column");
    }
    if (new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException(what + " names a column twice: " + columns);
    }
    return List.copyOf(columns);
  }

  static List<String> rename(List<String> columns, String from, String to) {
    return columns.stream().map(column -> column.equals(from) ? to : column).toList();
  }

  static List<String> join(List<String> columns, List<String> more) {
    return Stream.concat(columns.stream(), more.stream()).distinct().toList();
  }

  static List<String> among(List<String> columns, Collection<String> candidates) {
    return columns.stream().filter(candidates::contains).toList();
  }
}
