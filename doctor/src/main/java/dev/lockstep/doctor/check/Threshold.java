package dev.lockstep.doctor.check;

import java.util.Locale;

/** From where on something counts. */
public enum Threshold {
  /**
   * Age of the statistics in days: an index that is younger in them may still be used. Default 7.
   */
  UNUSED_INDEX_DAYS(7),
  /** Reads of the table in which its index had no part. Default 1000. */
  UNUSED_INDEX_READS(1000),
  /** Used part of a sequence in percent. Default 75. */
  SEQUENCE_PERCENT(75),
  /** Estimated waste of a table or index in bytes. Default 100 MiB. */
  BLOAT_BYTES(100L << 20),
  /** Estimated waste of a table or index in percent of its size. Default 50. */
  BLOAT_PERCENT(50),
  /** Dead rows of a table. Default 10,000. */
  DEAD_ROWS(10_000),
  /** Dead rows of a table in percent of all its rows. Default 20. */
  DEAD_PERCENT(20),
  /** Rows of a table that nobody has vacuumed. Default 100,000. */
  UNVACUUMED_ROWS(100_000),
  /** Rows of a table that nobody has analyzed. Default 1000. */
  UNANALYZED_ROWS(1000),
  /** Age of the oldest transaction in transactions. Default 800 million, of about 2147 million. */
  TRANSACTION_AGE(800_000_000),
  /** Size of a table with its indexes in bytes. Default 10 GiB. */
  LARGE_TABLE_BYTES(10L << 30),
  /** How many large tables are listed. Default 10. */
  LARGE_TABLES(10),
  /** Age of a transaction in seconds. Default 300. */
  TRANSACTION_SECONDS(300),
  /** Time that a session idles inside a transaction in seconds. Default 60. */
  IDLE_SECONDS(60),
  /** Write-ahead log that a replication slot holds back in bytes. Default 1 GiB. */
  SLOT_BYTES(1L << 30);

  private final long usual;

  Threshold(long usual) {
    this.usual = usual;
  }

  /** Returns the default. */
  public long usual() {
    return usual;
  }

  /** Returns its name in queries, such as {@code slot_bytes}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
