package dev.lockstep.doctor.check;

/** Replication slots that hold back much of the write-ahead log, or have lost it. */
final class ReplicationSlotCheck extends QueryCheck {

  ReplicationSlotCheck() {
    super("replication-slot");
  }

  @Override
  Finding finding(Row row) {
    String status = row.text("wal_status");
    boolean lost = status.equals("lost");
    boolean active = row.is("active");
    return found(
        lost || status.equals("unreserved") ? Severity.ERROR : Severity.WARNING,
        row,
        lost
            ? "The slot has lost its write-ahead log: who uses it can't go on."
            : "The slot holds back "
                + Amount.bytes(row.number("bytes"))
                + " of write-ahead log and "
                + (active ? "is in use." : "nobody uses it."),
        active
            ? "Look why its reader is slow; a backfill or a rewrite makes it worse."
            : "Start its reader again, or drop the slot if there is none any more.",
        active ? null : "SELECT pg_drop_replication_slot(" + row.text("literal") + ");");
  }
}
