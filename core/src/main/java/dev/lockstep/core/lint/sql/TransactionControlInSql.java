package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import java.util.List;

/** A transaction that ends in the middle of a step. */
final class TransactionControlInSql implements SqlRule {

  @Override
  public String id() {
    return "transaction-control";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found =
        statement.starts("commit")
            || statement.starts("rollback")
            || statement.starts("begin")
            || statement.starts("start", "transaction")
            || statement.starts("savepoint")
            || statement.starts("end");
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "the transaction is that of the migration, which is recorded in it",
                "leave it out; what needs a transaction of its own is a step of its own"))
        : List.of();
  }
}
