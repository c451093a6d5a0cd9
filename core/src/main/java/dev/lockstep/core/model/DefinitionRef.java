package dev.lockstep.core.model;

import java.util.Comparator;

/**
 * What names a definition among all others.
 *
 * @param kind its kind
 * @param identity its name as DDL spells it, with the types of arguments where there are any and
 *     with the table it is on: {@code active_users}, {@code total(integer)}, {@code touch ON
 *     orders}, {@code by_length USING btree}, {@code (text AS integer)}
 */
public record DefinitionRef(DefinitionKind kind, String identity)
    implements Comparable<DefinitionRef> {

  private static final Comparator<DefinitionRef> ORDER =
      Comparator.comparing(DefinitionRef::kind).thenComparing(DefinitionRef::identity);

  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it is no name of that kind
   */
  public DefinitionRef {
    identity = DefinitionName.canonical(kind, identity);
  }

  /** Returns the reference to an object with a plain name. */
  public static DefinitionRef of(DefinitionKind kind, QualifiedName name) {
    return new DefinitionRef(kind, DefinitionName.written(name));
  }

  /** Returns the schema and name without what follows them; that of a trigger has no schema. */
  public QualifiedName name() {
    return DefinitionName.of(kind, identity).name();
  }

  /** Returns what follows the name: its table, its index method, or arguments in parentheses. */
  public String suffix() {
    return DefinitionName.of(kind, identity).suffix();
  }

  /** Returns the schema that holds it, that of its table for a trigger; empty for the current. */
  public String schema() {
    return kind.isOnRelation() ? relation().schema() : name().schema();
  }

  /**
   * Returns the table or view that a trigger or rule is on.
   *
   * @throws IllegalStateException if it is neither
   */
  public QualifiedName relation() {
    if (!kind.isOnRelation()) {
      throw new IllegalStateException(this + " is on no relation");
    }
    return DefinitionName.first(SqlLexer.tokens(suffix()));
  }

  /** Returns the reference to the same trigger or rule on another relation. */
  public DefinitionRef onRelation(QualifiedName relation) {
    return new DefinitionRef(
        kind, DefinitionName.written(name()) + " ON " + DefinitionName.written(relation));
  }

  @Override
  public int compareTo(DefinitionRef other) {
    return ORDER.compare(this, other);
  }

  /** Returns the kind in words and the identity. */
  @Override
  public String toString() {
    return kind.words() + " " + identity;
  }
}
