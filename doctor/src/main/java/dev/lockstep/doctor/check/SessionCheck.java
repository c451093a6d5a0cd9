package dev.lockstep.doctor.check;

import java.sql.SQLException;
import java.util.List;

/** Sessions whose open transaction makes DDL wait, and everybody behind the DDL. */
abstract class SessionCheck implements Check {

  @Override
  public List<Finding> find(Patient patient) throws SQLException {
    return patient.ask("sessions").stream()
        .filter(row -> isTooOld(row, patient.scope()))
        .map(this::finding)
        .toList();
  }

  abstract boolean isTooOld(Row row, Scope scope);

  /** Returns what it does for how long. */
  abstract String state(Row row);

  abstract String statement(long process);

  private Finding finding(Row row) {
    String application = row.text("application");
    return new Finding(
        id(),
        Severity.WARNING,
        "process " + row.number("pid"),
        "The session of "
            + row.text("role")
            + (application.isEmpty() ? "" : " (" + application + ")")
            + " "
            + state(row)
            + (row.has("tables") ? ", with locks on " + row.text("tables") + "." : "."),
        "DDL on its tables and every concurrent index build wait for it. End it before a"
            + " migration.",
        statement(row.number("pid")));
  }
}
