package dev.lockstep.runtime.ledger;

import dev.lockstep.core.render.Sql;
import java.time.Clock;

/**
 * The table of what people decided, beside the ledger: who, when and what.
 *
 * @param table the table, as SQL
 * @param clock tells when
 */
public record RepairLog(String table, Clock clock) {

  /** The name of the table. */
  public static final String TABLE = "lockstep_repair";

  /** Returns the statements that create the table unless it is there. */
  public String create() {
    return "CREATE TABLE IF NOT EXISTS "
        + table
        + " (\n  revision text NOT NULL,\n  step integer NOT NULL,\n  decision text NOT NULL,"
        + "\n  decided_at timestamptz NOT NULL,\n  decided_by text NOT NULL\n);\n"
        + "COMMENT ON TABLE "
        + table
        + " IS 'What people decided where Lockstep could not'";
  }

  /** Returns the statement that adds a decision. */
  public String insert(String revision, int step, String decision, String decidedBySql) {
    return "INSERT INTO "
        + table
        + " (revision, step, decision, decided_at, decided_by) VALUES ("
        + Sql.literal(revision)
        + ", "
        + step
        + ", "
        + Sql.literal(decision)
        + ", "
        + Sql.literal(clock.instant().toString())
        + ", "
        + decidedBySql
        + ")";
  }
}
