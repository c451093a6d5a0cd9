package dev.lockstep.core.snapshot;

/**
 * The text of a snapshot: a head of four lines, then one fact per line, in an order that only the
 * model decides. {@code decode(encode(x))} equals {@code x}, and the same snapshot is always the
 * same text.
 */
public final class SnapshotCodec {

  private SnapshotCodec() {}

  /** Returns the text of a snapshot; lines end with a line feed. */
  public static String encode(Snapshot snapshot) {
    return SnapshotText.encode(snapshot);
  }

  /**
   * Reads the text of a snapshot, whatever its line ends are.
   *
   * @throws SnapshotException if it is damaged or a newer Lockstep wrote it
   */
  public static Snapshot decode(String text) {
    return SnapshotText.of(text).decode();
  }
}
