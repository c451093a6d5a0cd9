package dev.lockstep.migration;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.Parameters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index in the making; start with {@link Definitions#index}. */
public final class IndexDefinition {

  private final String name;
  private List<IndexKey> keys = List.of();
  private String method = "btree";
  private boolean unique;
  private @Nullable String predicate;
  private List<String> include = List.of();
  private boolean nullsNotDistinct;
  private Parameters parameters = Parameters.NONE;

  IndexDefinition(String name) {
    this.name = name;
  }

  /**
   * Sets the keys, each in the form of {@link IndexKey#parse}: {@code "symbol"}, {@code "created_at
   * desc"}, {@code "(lower(email))"}.
   *
   * @throws IllegalArgumentException if a key is not of that form
   */
  public IndexDefinition on(String... indexKeys) {
    this.keys = Stream.of(indexKeys).map(IndexKey::parse).toList();
    return this;
  }

  /** Lets no two rows have equal keys. */
  public IndexDefinition unique() {
    this.unique = true;
    return this;
  }

  /** Sets the access method; btree unless set. */
  public IndexDefinition using(String accessMethod) {
    this.method = accessMethod;
    return this;
  }

  /** Limits the index to the rows for which the SQL condition holds. */
  public IndexDefinition where(String condition) {
    this.predicate = condition;
    return this;
  }

  /** Lets the index hold further columns. */
  public IndexDefinition including(String... columns) {
    this.include = List.of(columns);
    return this;
  }

  /** Lets a unique index take two rows with NULL in the same key as equal; from version 15 on. */
  public IndexDefinition nullsNotDistinct() {
    this.nullsNotDistinct = true;
    return this;
  }

  /**
   * Sets storage parameters, each as {@code name = value}.
   *
   * @throws IllegalArgumentException if one is not of that form
   */
  public IndexDefinition with(String... parameterTexts) {
    this.parameters = Parameters.parse(List.of(parameterTexts));
    return this;
  }

  Index toIndex() {
    IndexOptions options = new IndexOptions(include, nullsNotDistinct, parameters);
    return new Index(name, method, unique, keys, predicate, options);
  }
}
