package dev.lockstep.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an old row is written to the write-ahead log, so that subscribers of a publication find
 * the row (PostgreSQL manual, ALTER TABLE, REPLICA IDENTITY).
 *
 * @param kind what of it
 * @param index the index whose columns are written, also that of a unique constraint or primary
 *     key; null for any other kind
 */
public record ReplicaIdentity(ReplicaIdentityKind kind, @Nullable String index) {

  /** That of most tables: the columns of the primary key. */
  public static final ReplicaIdentity DEFAULT =
      new ReplicaIdentity(ReplicaIdentityKind.DEFAULT, null);

  /** All columns. */
  public static final ReplicaIdentity FULL = new ReplicaIdentity(ReplicaIdentityKind.FULL, null);

  /** Nothing. */
  public static final ReplicaIdentity NOTHING =
      new ReplicaIdentity(ReplicaIdentityKind.NOTHING, null);

  /**
   * Checks the index.
   *
   * @throws IllegalArgumentException if there is one where none belongs, or none where one does
   */
  public ReplicaIdentity {
    if ((kind == ReplicaIdentityKind.INDEX) != (index != null)) {
      throw new IllegalArgumentException("A replica identity of kind " + kind + " has " + index);
    }
  }

  /** Returns the identity of the columns of an index. */
  public static ReplicaIdentity usingIndex(String index) {
    return new ReplicaIdentity(ReplicaIdentityKind.INDEX, index);
  }

  /** Returns this identity after its index, or any other one, was renamed. */
  public ReplicaIdentity renameIndex(String from, String to) {
    return from.equals(index) ? usingIndex(to) : this;
  }

  /** Returns the columns of its index in that table; none for other kinds. */
  public List<String> columns(Table table) {
    Index found = index == null ? null : table.index(index);
    if (found != null) {
      return found.keys().stream().map(key -> String.valueOf(key.column())).toList();
    }
    Constraint constraint = index == null ? null : table.constraint(index);
    if (constraint instanceof Unique unique) {
      return unique.columns();
    }
    return constraint instanceof PrimaryKey key ? key.columns() : List.of();
  }

  /** Returns why a table can't have this identity, as the end of a sentence; null if it can. */
  public @Nullable String problem(Table table) {
    if (index == null) {
      return null;
    }
    String problem = table.index(index) == null ? ofConstraint(table) : ofIndex(table.index(index));
    if (problem != null) {
      return problem;
    }
    for (String name : columns(table)) {
      Column column = table.column(name);
      if (column == null || column.nullable()) {
        return "its column " + name + " takes NULL";
      }
    }
    return null;
  }

  private @Nullable String ofConstraint(Table table) {
    Constraint constraint = table.constraint(String.valueOf(index));
    if (!(constraint instanceof PrimaryKey || constraint instanceof Unique)) {
      return "the table has no unique index or key of that name";
    }
    return constraint.deferral() == Deferral.NOT_DEFERRABLE ? null : "it is deferrable";
  }

  private static @Nullable String ofIndex(@Nullable Index index) {
    if (index == null || !index.unique()) {
      return "it is not unique";
    }
    if (index.predicate() != null) {
      return "it is partial";
    }
    return index.keys().stream().anyMatch(key -> key.column() == null)
        ? "it has an expression"
        : null;
  }

  /**
   * Returns the identity of that form.
   *
   * @param text {@code default}, {@code full}, {@code nothing}, or {@code index} and a name
   * @throws IllegalArgumentException if it is none of them
   */
  public static ReplicaIdentity parse(String text) {
    return switch (text) {
      case "default" -> DEFAULT;
      case "full" -> FULL;
      case "nothing" -> NOTHING;
      default -> {
        if (!text.startsWith("index ")) {
          throw new IllegalArgumentException("There is no replica identity " + text);
        }
        yield usingIndex(text.substring("index ".length()));
      }
    };
  }

  /** Returns the form that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (kind) {
      case DEFAULT -> "default";
      case FULL -> "full";
      case NOTHING -> "nothing";
      case INDEX -> "index " + index;
    };
  }
}
