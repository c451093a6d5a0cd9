package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import dev.lockstep.core.operation.TableOptionOperation;
import java.util.List;
import java.util.stream.Collectors;

/** Renders operations on what few tables have. */
final class TableOptionSql implements TableOptionOperation.Visitor<List<SqlStatement>> {

  @Override
  public List<SqlStatement> setLogging(SetTableLogging operation) {
    return alter(operation.table(), operation.unlogged() ? "SET UNLOGGED" : "SET LOGGED");
  }

  @Override
  public List<SqlStatement> setParameters(SetTableParameters operation) {
    return alter(operation.table(), "SET " + Definitions.parameters(operation.parameters()));
  }

  @Override
  public List<SqlStatement> resetParameters(ResetTableParameters operation) {
    return alter(
        operation.table(),
        operation.names().stream()
            .map(Sql::parameter)
            .collect(Collectors.joining(", ", "RESET (", ")")));
  }

  private static List<SqlStatement> alter(QualifiedName table, String what) {
    return List.of(SqlStatement.of("ALTER TABLE " + Sql.name(table) + " " + what));
  }
}
