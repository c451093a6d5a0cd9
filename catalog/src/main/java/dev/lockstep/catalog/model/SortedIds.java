package dev.lockstep.catalog.model;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few ids in their order. Immutable. */
final class SortedIds extends AbstractSet<ObjectId> {

  private static final SortedIds NONE = new SortedIds(List.of());

  private final List<ObjectId> ids;

  private SortedIds(List<ObjectId> ids) {
    this.ids = ids;
  }

  static SortedIds copyOf(Collection<ObjectId> ids) {
    if (ids instanceof SortedIds same) {
      return same;
    }
    if (ids.isEmpty()) {
      return NONE;
    }
    ObjectId[] sorted = ids.toArray(new ObjectId[0]);
    Arrays.sort(sorted);
    int size = 1;
    for (ObjectId id : sorted) {
      if (!id.equals(sorted[size - 1])) {
        sorted[size++] = id;
      }
    }
    return new SortedIds(List.of(size == sorted.length ? sorted : Arrays.copyOf(sorted, size)));
  }

  @Override
  public boolean contains(@Nullable Object id) {
    return id != null && ids.contains(id);
  }

  @Override
  public Iterator<ObjectId> iterator() {
    return ids.iterator();
  }

  @Override
  public int size() {
    return ids.size();
  }
}
