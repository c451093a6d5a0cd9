package dev.lockstep.runtime.execute;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is done in one transaction.
 *
 * @param work the migration it is part of
 * @param steps the steps
 * @param verifying whether the promises of the migration must hold after them
 * @param closing what is written to the ledger at the end
 * @param committedBefore whether something of the migration is committed already
 */
record Transaction(
    Work work, List<Step> steps, boolean verifying, List<String> closing, boolean committedBefore) {

  Transaction {
    steps = List.copyOf(steps);
    closing = List.copyOf(closing);
  }

  boolean hasCode() {
    return steps.stream().anyMatch(Step::isCode);
  }

  /** Returns all of it as one text, for one round trip. */
  String script(int backendPid) {
    Stream<String> statements =
        steps.stream()
            .flatMap(step -> step.statements().stream())
            .map(statement -> statement.sql());
    List<String> conditions = verifying ? work.conditions() : List.of();
    StringBuilder script = new StringBuilder("BEGIN");
    Stream.of(statements, Stream.of(Promises.statement(conditions, backendPid)), closing.stream())
        .flatMap(part -> part)
        // The line feed ends a comment that a statement may end with.
        .forEach(sql -> script.append(";\n").append(sql).append('\n'));
    return script.append(";\nCOMMIT").toString();
  }
}
