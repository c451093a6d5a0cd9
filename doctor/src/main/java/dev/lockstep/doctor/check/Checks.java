package dev.lockstep.doctor.check;

import java.util.List;

/** All the checks. */
public final class Checks {

  private static final List<Check> ALL =
      List.of(
          new InvalidIndexCheck(),
          new ConcurrentlyLeftoverCheck(),
          new PendingDetachCheck(),
          new UnvalidatedConstraintCheck(),
          new UnusedIndexCheck(),
          new DuplicateIndexCheck(),
          new PrefixIndexCheck(),
          new ForeignKeyWithoutIndexCheck(),
          new UnfinishedNotNullCheck(),
          new UnfinishedTypeChangeCheck(),
          new UnfinishedIdentityCheck(),
          new UnfinishedMigrationCheck(),
          new UnfinishedBackfillCheck(),
          new SalvagedValuesCheck(),
          new SequenceNearEndCheck(),
          new TableBloatCheck(),
          new IndexBloatCheck(),
          new DeadRowsCheck(),
          new NeverVacuumedCheck(),
          new NeverAnalyzedCheck(),
          new TransactionIdAgeCheck(),
          new LargeTableCheck(),
          new CorruptingServerCheck(),
          new LongTransactionCheck(),
          new IdleInTransactionCheck(),
          new ReplicationSlotCheck());

  private Checks() {}

  /** Returns them, in the order in which they run. */
  public static List<Check> all() {
    return ALL;
  }
}
