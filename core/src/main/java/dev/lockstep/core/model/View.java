package dev.lockstep.core.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view, materialized or not (PostgreSQL manual, CREATE VIEW and CREATE MATERIALIZED VIEW).
 *
 * @param name the view's name
 * @param materialized whether its rows are stored
 * @param query the query, without a semicolon at its end
 * @param indexes the indexes of a materialized view, by name
 * @param parameters options as {@code security_barrier}, or how a materialized view is stored
 * @param comment the comment; null for none
 * @param origin the Java class that declares it; null when none does
 */
public record View(
    QualifiedName name,
    boolean materialized,
    String query,
    List<Index> indexes,
    Parameters parameters,
    @Nullable String comment,
    @Nullable String origin)
    implements Definition {

  /**
   * Copies the indexes and sorts them by name.
   *
   * @throws IllegalArgumentException if the view has indexes but is not materialized
   */
  public View {
    indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    if (!materialized && !indexes.isEmpty()) {
      throw new IllegalArgumentException("View " + name + " stores no rows to index");
    }
  }

  @Override
  public DefinitionRef ref() {
    return DefinitionRef.of(
        materialized ? DefinitionKind.MATERIALIZED_VIEW : DefinitionKind.VIEW, name);
  }

  /** Returns the index of that name; null when there is none. */
  public @Nullable Index index(String indexName) {
    return indexes.stream().filter(i -> i.name().equals(indexName)).findFirst().orElse(null);
  }

  /** Returns this view with other indexes. */
  public View withIndexes(List<Index> newIndexes) {
    return new View(name, materialized, query, newIndexes, parameters, comment, origin);
  }

  @Override
  public View withOrigin(@Nullable String newOrigin) {
    return new View(name, materialized, query, indexes, parameters, comment, newOrigin);
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.view(this);
  }
}
