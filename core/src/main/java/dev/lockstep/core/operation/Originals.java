package dev.lockstep.core.operation;

/** What becomes of the values that a type change through a shadow column replaces. */
public enum Originals {
  /** No value is replaced by one that the old type would not convert back to. */
  NONE,
  /** The salvage table keeps them. */
  KEPT,
  /** They come back from the salvage table, which keeps them no longer after the swap. */
  RESTORED;

  /** Returns what a conversion does with them. */
  public static Originals of(Conversion conversion) {
    return conversion.accept(
        new Conversion.Visitor<>() {
          @Override
          public Originals cast(Conversion.Cast cast) {
            return NONE;
          }

          @Override
          public Originals using(Conversion.Using using) {
            return KEPT;
          }

          @Override
          public Originals labels(Conversion.Labels labels) {
            return labels.replaces() ? KEPT : NONE;
          }

          @Override
          public Originals restore(Conversion.Restore restore) {
            return RESTORED;
          }
        });
  }
}
