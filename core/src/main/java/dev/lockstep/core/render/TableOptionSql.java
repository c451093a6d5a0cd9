package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import dev.lockstep.core.operation.TableOptionOperation;
import java.util.ArrayList;
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

  /** Returns what a new table needs once its indexes are there; nothing for most. */
  static List<SqlStatement> afterIndexes(Table table) {
    TableOptionSql sql = new TableOptionSql();
    List<SqlStatement> all = new ArrayList<>();
    ReplicaIdentity identity = table.options().replicaIdentity();
    if (!identity.equals(ReplicaIdentity.DEFAULT)) {
      all.addAll(sql.setReplicaIdentity(new SetReplicaIdentity(table.name(), identity)));
    }
    table
        .options()
        .parents()
        .forEach(parent -> all.addAll(sql.inherit(new Inherit(table.name(), parent))));
    return all;
  }

  @Override
  public List<SqlStatement> setReplicaIdentity(SetReplicaIdentity operation) {
    ReplicaIdentity identity = operation.identity();
    String what =
        identity.index() == null
            ? identity.kind().name()
            : "USING INDEX " + Sql.identifier(identity.index());
    return alter(operation.table(), "REPLICA IDENTITY " + what);
  }

  @Override
  public List<SqlStatement> inherit(Inherit operation) {
    return alter(operation.table(), "INHERIT " + Sql.name(operation.parent()));
  }

  @Override
  public List<SqlStatement> noInherit(NoInherit operation) {
    // Queries of the table above lock that first, then those below: so does this, or both would
    // wait.
    List<SqlStatement> all = new ArrayList<>();
    all.add(
        SqlStatement.of(
            "LOCK TABLE " + Sql.name(operation.parent()) + " IN ACCESS EXCLUSIVE MODE"));
    all.addAll(alter(operation.table(), "NO INHERIT " + Sql.name(operation.parent())));
    return all;
  }

  private static List<SqlStatement> alter(QualifiedName table, String what) {
    return List.of(SqlStatement.of("ALTER TABLE " + Sql.name(table) + " " + what));
  }
}
