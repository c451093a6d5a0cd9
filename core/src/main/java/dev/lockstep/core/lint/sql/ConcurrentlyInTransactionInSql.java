package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;
import dev.lockstep.core.model.TransactionBlocks;
import java.util.List;

/** A statement that has to be alone, beside others. */
final class ConcurrentlyInTransactionInSql implements SqlRule {

  @Override
  public String id() {
    return "concurrently-in-transaction";
  }

  @Override
  public List<SqlFinding> check(Statement statement, Script script) {
    boolean found = script.statements().size() > 1 && TransactionBlocks.refuse(statement.words());
    return found
        ? List.of(
            new SqlFinding(
                id(),
                Severity.ERROR,
                "PostgreSQL refuses it beside other statements, which are one transaction",
                "make it a step of its own, which runs outside a transaction"))
        : List.of();
  }
}
