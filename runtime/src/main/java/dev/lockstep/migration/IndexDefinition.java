package dev.lockstep.migration;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
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

  Index toIndex() {
    return new Index(name, method, unique, keys, predicate);
  }
}
