package dev.lockstep.runtime.ledger;

import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements that create the ledger. */
final class LedgerDefinition {

  private static final Map<String, String> COMMENTS = new LinkedHashMap<>();

  static {
    COMMENTS.put("installed_rank", "Order of application, from 1");
    COMMENTS.put("revision", "The migration");
    COMMENTS.put("version", "Version of the schema after it");
    COMMENTS.put("description", "What it does");
    COMMENTS.put(
        "checksum", "Checksum of its operations; while it is RUNNING, of those that are done");
    COMMENTS.put("source_digest", "Digest of its source; empty when unknown");
    COMMENTS.put("applied_at", "When it was applied or begun");
    COMMENTS.put("applied_by", "Who applied it");
    COMMENTS.put("duration_ms", "How long it took, in milliseconds");
    COMMENTS.put("state", "APPLIED; RUNNING or REVERTING while it is under way or was cut off");
    COMMENTS.put("steps_done", "How many of its operations are done");
  }

  private LedgerDefinition() {}

  static String of(QualifiedName name) {
    String table = Sql.name(name);
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(table);
    sql.append(" (\n  installed_rank integer NOT NULL,\n  revision text NOT NULL,")
        .append("\n  version text NOT NULL,\n  description text NOT NULL,")
        .append("\n  checksum text NOT NULL,\n  source_digest text NOT NULL,")
        .append("\n  applied_at timestamptz NOT NULL,\n  applied_by text NOT NULL,")
        .append("\n  duration_ms bigint NOT NULL,\n  state text NOT NULL,")
        .append("\n  steps_done integer NOT NULL,");
    constraint(sql, Names.primaryKey(name.name()), "PRIMARY KEY (installed_rank),");
    constraint(sql, Names.unique(name.name(), List.of("revision")), "UNIQUE (revision),");
    constraint(
        sql,
        Names.check(name.name(), List.of("state")),
        "CHECK (state IN ('RUNNING', 'APPLIED', 'REVERTING'))");
    sql.append("\n);\nCOMMENT ON TABLE ").append(table).append(" IS ");
    sql.append(Sql.literal("The ledger of Lockstep: which migrations this database has"));
    COMMENTS.forEach(
        (column, text) ->
            sql.append(";\nCOMMENT ON COLUMN ")
                .append(table)
                .append('.')
                .append(column)
                .append(" IS ")
                .append(Sql.literal(text)));
    return sql.toString();
  }

  private static void constraint(StringBuilder sql, String name, String definition) {
    sql.append("\n  CONSTRAINT ").append(Sql.identifier(name)).append(' ').append(definition);
  }
}
