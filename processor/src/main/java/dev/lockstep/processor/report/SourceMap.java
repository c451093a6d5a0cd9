package dev.lockstep.processor.report;

import dev.lockstep.core.model.ModelPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each part of a declared model stands in the sources. Immutable. */
public final class SourceMap {

  private final Map<ModelPath, Position> positions;

  private SourceMap(Map<ModelPath, Position> positions) {
    this.positions = Map.copyOf(positions);
  }

  /** Returns a builder without any position. */
  public static Builder builder() {
    return new Builder();
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

  /** Collects positions. Not thread-safe. */
  public static final class Builder {

    private final Map<ModelPath, Position> positions = new HashMap<>();

    private Builder() {}

    /** Sets the position of a path; the first one stays. */
    public Builder put(ModelPath path, Position position) {
      positions.putIfAbsent(path, position);
      return this;
    }

    /** Returns the map. */
    public SourceMap build() {
      return new SourceMap(positions);
    }
  }
}
