package dev.lockstep.core.model;

import java.util.List;
import java.util.Set;

/** Which statements PostgreSQL refuses inside a transaction block, among them several at once. */
public final class TransactionBlocks {

  private static final Set<String> CLUSTER_WIDE = Set.of("database", "tablespace");

  private TransactionBlocks() {}

  /**
   * Returns whether PostgreSQL takes a statement only outside of a transaction block.
   *
   * @param words its elements without white space
   */
  public static boolean refuse(List<SqlToken> words) {
    if (words.isEmpty()) {
      return false;
    }
    SqlToken first = words.get(0);
    String second = words.size() > 1 ? words.get(1).identifier() : "";
    if (first.is("vacuum") || (first.is("alter") && second.equals("system"))) {
      return true;
    }
    if ((first.is("create") || first.is("drop")) && CLUSTER_WIDE.contains(second)) {
      return true;
    }
    // A materialized view is refreshed concurrently in a transaction as well.
    boolean index = !first.is("refresh");
    return index
        && words.stream()
            .anyMatch(word -> word.kind() == SqlToken.Kind.WORD && word.is("concurrently"));
  }
}
