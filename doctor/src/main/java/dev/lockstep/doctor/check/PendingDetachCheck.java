package dev.lockstep.doctor.check;

/**
 * Partitions whose concurrent detaching was cut off (PostgreSQL manual, ALTER TABLE); from 14 on.
 */
final class PendingDetachCheck extends QueryCheck {

  PendingDetachCheck() {
    super("pending-detach");
  }

  @Override
  Finding finding(Row row) {
    String parent = row.text("parent");
    return found(
        Severity.ERROR,
        row,
        "A DETACH PARTITION CONCURRENTLY from "
            + parent
            + " was cut off: queries no longer see the rows, and the partition is not free yet.",
        "Complete it.",
        "ALTER TABLE " + parent + " DETACH PARTITION " + row.text("object") + " FINALIZE;");
  }
}
