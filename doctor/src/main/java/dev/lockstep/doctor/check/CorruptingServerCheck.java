package dev.lockstep.doctor.check;

import java.util.List;

/**
 * Servers whose concurrent index builds leave rows out: 14.0 to 14.3 (PostgreSQL release notes,
 * 14.4).
 */
final class CorruptingServerCheck implements Check {

  private static final int FIRST = 140_000;
  private static final int REPAIRED = 140_004;

  @Override
  public String id() {
    return "corrupting-server";
  }

  @Override
  public List<Finding> find(Patient patient) {
    return find(patient.version());
  }

  List<Finding> find(int version) {
    if (version < FIRST || version >= REPAIRED) {
      return List.of();
    }
    return List.of(
        new Finding(
            id(),
            Severity.ERROR,
            "PostgreSQL 14." + version % 10_000,
            "CREATE INDEX CONCURRENTLY and REINDEX CONCURRENTLY may leave rows out of the index.",
            "Update the server to the newest 14, then rebuild every index that was built"
                + " concurrently; amcheck's bt_index_check(index, true) finds the damaged ones.",
            null));
  }
}
