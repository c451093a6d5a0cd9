package dev.lockstep.migration;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view in the making; start with {@link Definitions#view} or {@link
 * Definitions#materializedView}.
 */
public final class ViewDefinition extends ObjectDefinition {

  private final QualifiedName name;
  private final boolean materialized;
  private final String query;
  private final List<Index> indexes = new ArrayList<>();
  private Parameters parameters = Parameters.NONE;
  private @Nullable String comment;

  ViewDefinition(QualifiedName name, boolean materialized, String query) {
    this.name = name;
    this.materialized = materialized;
    this.query = query;
  }

  /**
   * Sets options, each as {@code name=value}: {@code security_barrier=true}.
   *
   * @throws IllegalArgumentException if one is not of that form
   */
  public ViewDefinition with(String... options) {
    this.parameters = Parameters.parse(List.of(options));
    return this;
  }

  /** Adds an index of a materialized view. */
  public ViewDefinition index(IndexDefinition index) {
    indexes.add(index.toIndex());
    return this;
  }

  /** Gives the view a comment. */
  public ViewDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  @Override
  Definition toDefinition() {
    return new View(name, materialized, query, indexes, parameters, comment, null);
  }
}
