package dev.lockstep.core.render;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveRows;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The SQL of a migration as a script for the people who review it. */
public final class SqlScript {

  private final String revision;
  private final int version;

  private SqlScript(String revision, int version) {
    this.revision = revision;
    this.version = version;
  }

  /**
   * Returns the statements of the operations, each ended by a semicolon and a line feed, with
   * comments where a step is no SQL and where a transaction has to end; in the form that every
   * version of PostgreSQL knows.
   */
  public static String render(List<Operation> operations, String revision) {
    return render(operations, revision, SqlRenderer.OLDEST_VERSION);
  }

  /** Returns the same in the best form that a major version of PostgreSQL knows. */
  public static String render(List<Operation> operations, String revision, int version) {
    return new SqlScript(revision, version).render(operations, operation -> "");
  }

  /**
   * Returns the same with a comment on each operation that locks tables which exist: with which
   * lock, and what happens to the rows meanwhile.
   *
   * @param before the model before the operations
   * @param version the major version of PostgreSQL
   */
  public static String withLocks(
      List<Operation> operations, String revision, Schema before, int version) {
    return new SqlScript(revision, version)
        .render(operations, new LockNotes(before, operations)::next);
  }

  private String render(List<Operation> operations, Function<Operation, String> comment) {
    StringBuilder script = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      String words = comment.apply(operation);
      if (open && standsAlone(operations, i)) {
        script.append("COMMIT;\n\n");
        open = false;
      }
      for (SqlStatement statement : SqlRenderer.render(operation, revision, version)) {
        if (statement.transactional() != open) {
          script.append(open ? "COMMIT;\n\n" : "BEGIN;\n\n");
          open = !open;
        }
        script.append(words).append(statement.sql());
        // psql runs each row of its result as a statement.
        script.append(statement.query() ? "\n\\gexec\n\n" : ";\n\n");
        words = "";
      }
      if (open && operation instanceof Backfill) {
        script.append("COMMIT;\n\n");
        open = false;
      }
      String note = note(operation);
      if (!note.isEmpty()) {
        script.append("-- ").append(note.replaceAll("\\R", "\n-- ")).append("\n\n");
      }
    }
    return script.append(open ? "COMMIT;\n" : "").toString();
  }

  /** What reads rows for a step outside a transaction holds no lock of the steps before it. */
  private boolean standsAlone(List<Operation> operations, int place) {
    return operations.get(place) instanceof RemoveRows
        && place + 1 < operations.size()
        && !SqlRenderer.render(operations.get(place + 1), revision, version).stream()
            .allMatch(SqlStatement::transactional);
  }

  private static String note(Operation operation) {
    if (operation instanceof CodeStep step) {
      return "Java code runs here: " + step.description();
    }
    if (operation instanceof Irreversible step) {
      return "Can't be undone: " + step.reason();
    }
    return operation instanceof Backfill backfill ? "In batches: " + update(backfill) : "";
  }

  private static String update(Backfill backfill) {
    String assignments =
        backfill.assignments().entrySet().stream()
            .map(entry -> Sql.identifier(entry.getKey()) + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
    String where = backfill.condition() == null ? "" : " WHERE " + backfill.condition();
    return "UPDATE " + Sql.name(backfill.table()) + " SET " + assignments + where;
  }
}
