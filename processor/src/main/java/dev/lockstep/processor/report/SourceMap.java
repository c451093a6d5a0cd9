package dev.lockstep.processor.report;

import dev.lockstep.core.model.ModelPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each part of a declared model stands in the sources. Not thread-safe. */
public final class SourceMap {

  private final Map<ModelPath, Position> positions = new HashMap<>();

  /** Makes a map without any position. */
  public SourceMap() {}

  /** Sets the position of a path; the first one stays. */
  public void put(ModelPath path, Position position) {
    positions.putIfAbsent(path, position);
  }

  /**
   * Returns the position of the path, or of the nearest part around it that has one; null when the
   * object has none at all, because no class declares it any more.
   */
  public @Nullable Position find(ModelPath path) {
    for (ModelPath at = path; ; at = at.parent()) {
      Position position = positions.get(at);
      if (position != null || at.equals(at.parent())) {
        return position;
      }
    }
  }
}
