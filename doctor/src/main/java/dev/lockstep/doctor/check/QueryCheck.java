package dev.lockstep.doctor.check;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check whose query, a resource with its id as the name, has one row for each finding. */
abstract class QueryCheck implements Check {

  private final String id;

  QueryCheck(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public List<Finding> find(Patient patient) throws SQLException {
    return patient.ask(id).stream().map(this::finding).toList();
  }

  abstract Finding finding(Row row);

  /** Returns a finding about the row's {@code object}. */
  final Finding found(
      Severity severity, Row row, String problem, String advice, @Nullable String statement) {
    return new Finding(id, severity, row.text("object"), problem, advice, statement);
  }
}
