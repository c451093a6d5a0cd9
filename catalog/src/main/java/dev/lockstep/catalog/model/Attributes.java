package dev.lockstep.catalog.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few attributes in the order of their names. Immutable. A database has a hundred thousand of
 * these maps, which as trees take several times the memory and the time.
 */
final class Attributes extends AbstractMap<String, String> {

  private final String[] names;
  private final String[] values;

  private Attributes(String[] names, String[] values) {
    this.names = names;
    this.values = values;
  }

  static Attributes copyOf(Map<String, String> attributes) {
    if (attributes instanceof Attributes same) {
      return same;
    }
    String[] names = new String[attributes.size()];
    String[] values = new String[names.length];
    int size = 0;
    for (Map.Entry<String, String> entry : attributes.entrySet()) {
      int at = size++;
      // Few, and mostly in order already.
      while (at > 0 && names[at - 1].compareTo(entry.getKey()) > 0) {
        names[at] = names[at - 1];
        values[at] = values[at - 1];
        at--;
      }
      names[at] = entry.getKey();
      values[at] = entry.getValue();
    }
    return new Attributes(names, values);
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  /** One after the other. */
  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int at;

    @Override
    public boolean hasNext() {
      return at < names.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (at == names.length) {
        throw new NoSuchElementException();
      }
      return Map.entry(names[at], values[at++]);
    }
  }
}
