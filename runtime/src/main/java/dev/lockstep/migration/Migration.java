package dev.lockstep.migration;

/**
 * A migration: what it does, how it is undone, and what holds once it is done.
 *
 * <p>The methods only record; nothing runs while they do, and they must record the same operations
 * each time. They hold literals only, so that history outlives every class it was made from. An
 * implementation carries {@link Revision} and has a public constructor without parameters. The
 * runtime calls an instance from one thread, which may be another than the one that upgrades.
 */
public interface Migration {

  /** Records what the migration does. */
  void upgrade(SchemaChange schema);

  /**
   * Records how the migration is undone; {@link SchemaChange#irreversible} stands for what can't
   * be.
   */
  void downgrade(SchemaChange schema);

  /** Records what must hold after the upgrade; nothing unless the migration says so. */
  default void verify(Verification verify) {}
}
