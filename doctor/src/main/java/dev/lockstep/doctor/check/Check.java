package dev.lockstep.doctor.check;

import java.sql.SQLException;
import java.util.List;

/** Something that may be wrong with a database. Immutable. */
public interface Check {

  /** Returns its id, which stays the same from release to release. */
  String id();

  /**
   * Returns what is wrong.
   *
   * @throws SQLException if the server refuses
   */
  List<Finding> find(Patient patient) throws SQLException;
}
