package dev.lockstep.runtime.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;

/** Makes the transactions of a code step savepoints, so that none commits its migration. */
final class SavepointTransactions implements TransactionProvider {

  private final Connection connection;
  private final Deque<Savepoint> savepoints = new ArrayDeque<>();

  SavepointTransactions(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void begin(TransactionContext ctx) {
    try {
      savepoints.push(connection.setSavepoint());
    } catch (SQLException e) {
      throw new DataAccessException("Can't set a savepoint", e);
    }
  }

  @Override
  public void commit(TransactionContext ctx) {
    try {
      connection.releaseSavepoint(savepoints.pop());
    } catch (SQLException e) {
      throw new DataAccessException("Can't release a savepoint", e);
    }
  }

  @Override
  public void rollback(TransactionContext ctx) {
    try {
      connection.rollback(savepoints.pop());
    } catch (SQLException e) {
      throw new DataAccessException("Can't roll back to a savepoint", e);
    }
  }
}
