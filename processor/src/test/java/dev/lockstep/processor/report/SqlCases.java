package dev.lockstep.processor.report;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.processor.Compilations;
import java.util.List;

/** Hazards in the SQL of migrations. */
final class SqlCases {

  private static final int LINE = 6;

  private SqlCases() {}

  private static DiagnosticCase sql(Message message, String text, String sql) {
    String migration =
        """
        @Revision(id = "1", parent = "", before = "", after = "", version = "1.0.0",
          description = "d")
        public class M1 implements Migration {
          @Override public void upgrade(SchemaChange schema) {
            schema.sql("by hand", "%s");
          }
          @Override public void downgrade(SchemaChange schema) {}
        }
        """
            .formatted(sql.replace("\"", "\\\""));
    return new DiagnosticCase(
        message,
        text,
        LINE,
        folder -> {
          Compilations.commit(folder, new Snapshot("1", "1.0.0", Schema.empty()));
          return DiagnosticCase.compile(folder, migration);
        });
  }

  static List<DiagnosticCase> all() {
    return List.of(
        sql(Message.HAZARD_BLOCKING_INDEX, "writes to t wait", "CREATE INDEX i ON s.t (a)"),
        sql(Message.HAZARD_BLOCKING_INDEX_DROP, "waits for all", "DROP INDEX i"),
        sql(
            Message.HAZARD_CONCURRENTLY_IN_TRANSACTION,
            "refuses it beside other statements",
            "SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a)"),
        sql(Message.HAZARD_VACUUM_FULL, "writes the table anew", "VACUUM (FULL) t"),
        sql(Message.HAZARD_CLUSTER, "writes the table anew", "CLUSTER t USING i"),
        sql(Message.HAZARD_REINDEX_BLOCKING, "built anew", "REINDEX TABLE t"),
        sql(Message.HAZARD_TRUNCATE_CASCADE, "empties every table", "TRUNCATE t CASCADE"),
        sql(Message.HAZARD_DROP_CASCADE, "whatever depends", "DROP VIEW v CASCADE"),
        sql(Message.HAZARD_DATA_LOSS, "are lost: DELETE FROM t", "DELETE FROM t"),
        sql(
            Message.HAZARD_UPDATE_IN_ONE_STATEMENT,
            "locks all rows of Two words",
            "/* ; */ UPDATE \"Two words\" SET a = ';'"),
        sql(
            Message.HAZARD_SET_NOT_NULL_SCAN,
            "reads the whole table t",
            "ALTER TABLE ONLY t ALTER a SET NOT NULL"),
        sql(
            Message.HAZARD_CHECK_VALIDATED_INLINE,
            "reads the whole table t",
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)"),
        sql(
            Message.HAZARD_FOREIGN_KEY_VALIDATED_INLINE,
            "writes to t and to the referenced table",
            "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u"),
        sql(
            Message.HAZARD_UNIQUE_WITHOUT_INDEX,
            "builds an index on t",
            "ALTER TABLE t ADD UNIQUE (a)"),
        sql(
            Message.HAZARD_EXCLUSION_CONSTRAINT,
            "builds an index on t",
            "ALTER TABLE t ADD EXCLUDE USING gist (a WITH &&)"),
        sql(
            Message.HAZARD_VALIDATE_IN_SAME_TRANSACTION,
            "is kept while all rows are read",
            "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;"
                + " ALTER TABLE t VALIDATE CONSTRAINT c"),
        sql(
            Message.HAZARD_REWRITING_TYPE_CHANGE,
            "unless the type is only wider",
            "ALTER TABLE t ALTER a TYPE bigint"),
        sql(
            Message.HAZARD_VOLATILE_DEFAULT,
            "rewrites the table t",
            "ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid()"),
        sql(Message.HAZARD_RENAME_IN_USE, "the old name fail", "ALTER TABLE t RENAME a TO b"),
        sql(Message.HAZARD_ENUM_VALUE_POSITION, "comes last", "ALTER TYPE e ADD VALUE 'x'"),
        sql(Message.HAZARD_IF_NOT_EXISTS, "is silent", "CREATE TABLE IF NOT EXISTS t (a int)"),
        sql(Message.HAZARD_TRANSACTION_CONTROL, "that of the migration", "COMMIT"),
        sql(Message.HAZARD_LOCK_TABLE, "is kept until", "LOCK TABLE t"),
        sql(Message.HAZARD_SESSION_SETTING, "a pool may hand", "SET search_path = x"),
        sql(Message.HAZARD_REFRESH_BLOCKING, "readers", "REFRESH MATERIALIZED VIEW v"),
        sql(
            Message.HAZARD_PARTITION_LOCK,
            "with all of its partitions",
            "ALTER TABLE t DETACH PARTITION p"),
        sql(Message.HAZARD_LOGGING_REWRITE, "rewrites the table t", "ALTER TABLE t SET UNLOGGED"));
  }
}
