package dev.lockstep.catalog.model;

import org.jspecify.annotations.Nullable;

/**
 * What tells one object of a database from the others.
 *
 * @param kind its kind
 * @param identity its name as PostgreSQL's DDL spells it, quoted and with its schema, for example
 *     {@code public.users.email} or {@code public.area(integer, integer)}
 */
public record ObjectId(ObjectKind kind, String identity) implements Comparable<ObjectId> {

  @Override
  public int compareTo(ObjectId other) {
    int kinds = kind.compareTo(other.kind);
    return kinds != 0 ? kinds : identity.compareTo(other.identity);
  }

  // By hand, as the order above: what a record brings along is slow in a JVM that has just started.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectId id && kind == id.kind && identity.equals(id.identity);
  }

  @Override
  public int hashCode() {
    return 31 * kind.name().hashCode() + identity.hashCode();
  }

  /** Returns kind and name in words. */
  @Override
  public String toString() {
    return kind.words() + " " + identity;
  }
}
