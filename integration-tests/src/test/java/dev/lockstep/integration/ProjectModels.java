package dev.lockstep.integration;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model over several schemas, and what a database has beside it. */
final class ProjectModels {

  /** What no model can declare, and what Lockstep and jobs make. */
  static final String UNSPOKEN =
      """
      CREATE TABLE schema_version (installed_rank int PRIMARY KEY, source_digest text,
        steps_done int);
      COMMENT ON TABLE schema_version IS 'the ledger';
      CREATE TABLE lockstep_backfill (id int);
      CREATE TABLE lockstep_salvage (id int);
      CREATE SCHEMA others;
      CREATE TABLE others.t (id int);
      CREATE EXTENSION citext SCHEMA others;
      CREATE PUBLICATION theirs FOR TABLE others.t;
      CREATE TABLE days_2 PARTITION OF days FOR VALUES FROM (10) TO (20);
      COMMENT ON SCHEMA audit IS 'who did what';
      COMMENT ON CONSTRAINT ck_t ON audit.t IS 'why';
      ALTER TABLE audit.t ALTER COLUMN note SET STORAGE EXTERNAL;
      ALTER TABLE audit.t ALTER COLUMN note SET STATISTICS 500;
      ALTER SEQUENCE \"My \"\"Own\"\"\".s OWNED BY \"My \"\"Own\"\"\".t.id;
      GRANT SELECT ON audit.t TO pg_monitor;
      """;

  /** What is a difference. */
  static final String CHANGES =
      """
      ALTER TABLE audit.t DROP CONSTRAINT ck_t;
      ALTER TABLE audit.t REPLICA IDENTITY FULL;
      CREATE TABLE \"My \"\"Own\"\"\".more (id int);
      DROP PUBLICATION ours;
      CREATE PUBLICATION ours FOR TABLE others.t;
      DROP VIEW shown;
      """;

  static final String DIFFERENCES =
      """
      - table \"My \"\"Own\"\"\".more
      - column \"My \"\"Own\"\"\".more.id
      + constraint ck_t ON audit.t
      - replica identity audit.t
      + view public.shown
      ~ publication ours
      + comment VIEW public.shown
      """;

  private static final String OWN = "My \"Own\"";

  private ProjectModels() {}

  static Schema manyKinds() {
    List<SchemaObject> all = new ArrayList<>();
    all.add(new NamedSchema("audit"));
    all.add(new NamedSchema(OWN));
    all.add(new EnumType(new QualifiedName("audit", "kind"), List.of("a", "b"), "kinds", null));
    all.add(new EnumType(QualifiedName.of("state"), List.of("new", "old"), null, null));
    all.add(new Sequence(new QualifiedName(OWN, "s"), 1, 1, null, null, 1, false));
    all.add(audit());
    all.add(own());
    all.add(days());
    all.add(
        view("shown", "SELECT t.id, o.state FROM audit.t JOIN \"My \"\"Own\"\"\".t o USING (id)"));
    all.addAll(objects());
    return Schema.of(all);
  }

  private static Table audit() {
    return table(
        new QualifiedName("audit", "t"),
        List.of(
            column("id", "bigint", null),
            column("note", "text", "'audit.kind'"),
            column("kind", "audit.kind", "'a'::audit.kind")),
        new Check("ck_t", "kind <> 'b'::audit.kind OR audit.same(note) = 'x'", false));
  }

  private static Table own() {
    Table table =
        table(
            new QualifiedName(OWN, "t"),
            List.of(
                column("id", "bigint", "nextval('\"My \"\"Own\"\"\".s')"),
                column("state", "state", "'new'"),
                column("words", "text", null)));
    return table
        .plus(
            new ForeignKey(
                "fk_t",
                List.of("id"),
                new QualifiedName("audit", "t"),
                List.of("id"),
                ForeignKeyAction.CASCADE,
                ForeignKeyAction.NO_ACTION))
        .withIndexes(
            List.of(
                new Index(
                    "idx_words",
                    "gin",
                    false,
                    List.of(IndexKey.parse("words gin_trgm_ops")),
                    null)));
  }

  private static Table days() {
    Table table =
        new Table(
            QualifiedName.of("days"),
            List.of(column("id", "bigint", null)),
            List.of(),
            List.of(),
            null,
            null);
    Partitioning partitioning =
        new Partitioning(
            PartitionStrategy.RANGE,
            List.of(IndexKey.of("id")),
            List.of(new Partition("days_1", "FOR VALUES FROM (0) TO (10)")));
    return table.withOptions(table.options().withPartitioning(partitioning));
  }

  private static List<SqlObject> objects() {
    return List.of(
        object(DefinitionKind.EXTENSION, "pg_trgm", "CREATE EXTENSION IF NOT EXISTS pg_trgm"),
        object(
            DefinitionKind.RANGE_TYPE, "floats", "CREATE TYPE floats AS RANGE (SUBTYPE = float8)"),
        object(
            DefinitionKind.FUNCTION,
            "audit.same(text)",
            "CREATE FUNCTION audit.same(value text) RETURNS text LANGUAGE sql IMMUTABLE"
                + " AS 'SELECT value /* audit.t */'"),
        object(
            DefinitionKind.FUNCTION,
            "audit.touch()",
            "CREATE FUNCTION audit.touch() RETURNS trigger LANGUAGE plpgsql"
                + " AS $$BEGIN INSERT INTO audit.t VALUES (1); RETURN NEW; END$$"),
        object(
            DefinitionKind.TRIGGER,
            "touch ON audit.t",
            "CREATE TRIGGER touch BEFORE UPDATE ON audit.t FOR EACH ROW"
                + " EXECUTE FUNCTION audit.touch()"),
        object(
            DefinitionKind.OPERATOR,
            "audit.===(integer, integer)",
            "CREATE OPERATOR audit.=== (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)"),
        object(DefinitionKind.COLLATION, "\"My C\"", "CREATE COLLATION \"My C\" FROM \"C\""),
        object(DefinitionKind.STATISTICS, "st", "CREATE STATISTICS st ON id, note FROM audit.t"),
        object(
            DefinitionKind.PUBLICATION, "ours", "CREATE PUBLICATION ours FOR TABLE audit.t, days"),
        object(
            DefinitionKind.FUNCTION,
            "noticed()",
            "CREATE FUNCTION noticed() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'"),
        object(
            DefinitionKind.EVENT_TRIGGER,
            "\"Watch\"",
            "CREATE EVENT TRIGGER \"Watch\" ON ddl_command_end EXECUTE FUNCTION noticed()"));
  }

  private static Table table(QualifiedName name, List<Column> columns, Check... checks) {
    Table table =
        new Table(name, columns, List.of(), List.of(), "with a comment", null)
            .plus(new PrimaryKey("pk_" + name.name(), List.of("id")));
    for (Check check : checks) {
      table = table.plus(check);
    }
    return table;
  }

  private static Column column(String name, String type, @Nullable String expression) {
    boolean nullable = !name.equals("id");
    return new Column(name, DataType.parse(type), nullable, expression, null, null);
  }

  private static View view(String name, String query) {
    return new View(QualifiedName.of(name), false, query, List.of(), Parameters.NONE, "seen", null);
  }

  private static SqlObject object(DefinitionKind kind, String identity, String sql) {
    return new SqlObject(new DefinitionRef(kind, identity), sql, List.of(), null, null);
  }
}
