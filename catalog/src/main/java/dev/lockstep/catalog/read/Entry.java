package dev.lockstep.catalog.read;

import org.jspecify.annotations.Nullable;

/**
 * A row of a system catalog, as {@code pg_depend} refers to it.
 *
 * @param catalog the catalog's name, for example {@code pg_class}
 * @param oid the row
 * @param column the number of the column; 0 for the object as a whole
 */
record Entry(String catalog, long oid, int column) {

  Entry whole() {
    return column == 0 ? this : new Entry(catalog, oid, 0);
  }

  // By hand: what a record brings along is slow in a JVM that has just started.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry entry
        && oid == entry.oid
        && column == entry.column
        && catalog.equals(entry.catalog);
  }

  @Override
  public int hashCode() {
    return (int) oid * 31 + column;
  }
}
