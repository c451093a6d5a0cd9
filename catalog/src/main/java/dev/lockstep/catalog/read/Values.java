package dev.lockstep.catalog.read;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of an object while it is put together: too few to be hashed. */
final class Values extends AbstractMap<String, String> {

  private final List<Map.Entry<String, String>> entries;

  Values(int capacity) {
    this.entries = new ArrayList<>(capacity);
  }

  /** Adds an attribute that is not there yet. */
  void add(String name, String value) {
    entries.add(Map.entry(name, value));
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : entries.get(at).getValue();
  }

  @Override
  public @Nullable String remove(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : entries.remove(at).getValue();
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getKey().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
