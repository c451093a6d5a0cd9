package dev.lockstep.catalog.model;

import java.util.Comparator;

/**
 * What tells one object of a database from the others.
 *
 * @param kind its kind
 * @param identity its name as PostgreSQL's DDL spells it, quoted and with its schema, for example
 *     {@code public.users.email} or {@code public.area(integer, integer)}
 */
public record ObjectId(ObjectKind kind, String identity) implements Comparable<ObjectId> {

  private static final Comparator<ObjectId> ORDER =
      Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::identity);

  @Override
  public int compareTo(ObjectId other) {
    return ORDER.compare(this, other);
  }

  /** Returns kind and name in words. */
  @Override
  public String toString() {
    return kind.words() + " " + identity;
  }
}
