package dev.lockstep.runtime.execute;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.ErrorKind;
import dev.lockstep.runtime.LockstepException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a concurrent build that was cut off leaves behind: an index that nobody can use. */
final class InvalidIndex {

  private final Connection connection;
  private final QualifiedName table;
  private final QualifiedName index;
  private final String revision;

  InvalidIndex(Connection connection, CreateIndex creation, String revision) {
    this.connection = connection;
    this.table = creation.table();
    this.index = creation.table().withName(creation.index().name());
    this.revision = revision;
  }

  /**
   * Drops it when it is there.
   *
   * @throws LockstepException if another session is building it right now
   */
  void drop() throws SQLException {
    // In its very first moment a build does not tell its index yet.
    String sql =
        "SELECT (SELECT pid FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid"
            + " OR p.relid = i.indrelid AND p.index_relid = 0 LIMIT 1)"
            + " FROM pg_index i WHERE NOT i.indisvalid AND i.indexrelid = "
            + Sql.relation(index)
            + " AND i.indrelid = "
            + Sql.relation(table);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery(sql)) {
        if (!result.next()) {
          return;
        }
        requireNobodyBuilds(result.getInt(1), result.wasNull());
      }
      statement.execute("DROP INDEX CONCURRENTLY " + Sql.name(index));
    }
  }

  private void requireNobodyBuilds(int pid, boolean nobody) {
    if (!nobody) {
      throw LockstepException.of(
          ErrorKind.INDEX_IN_PROGRESS,
          revision,
          "Index "
              + index
              + " is being built by process "
              + pid
              + ". Wait until it is done, then run the upgrade again.");
    }
  }
}
