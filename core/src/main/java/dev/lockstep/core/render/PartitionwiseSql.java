package dev.lockstep.core.render;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.ShadowNames;
import java.util.List;

/**
 * Renders what is done in each partition of a table first. Which partitions there are, also those
 * that no model knows of, and what an earlier run has done is seen on the server, so these are
 * queries whose rows are the statements.
 *
 * <p>An index of a partition is named after both, with a number where another one has that name
 * already, and has to be there without a mistake before the whole takes it over; one that does not
 * is left from a build that was cut off.
 */
final class PartitionwiseSql {

  private static final String CONCURRENTLY = "CONCURRENTLY ";
  private static final String LEAVES = "isleaf";
  private static final String LEVELS = "NOT isleaf";

  private final QualifiedName table;
  private final Index index;

  private PartitionwiseSql(QualifiedName table, Index index) {
    this.table = table;
    this.index = index;
  }

  static List<SqlStatement> index(QualifiedName table, Index index) {
    return new PartitionwiseSql(table, index).index();
  }

  static List<SqlStatement> key(QualifiedName table, Constraint key, Index index) {
    return new PartitionwiseSql(table, index).key(key);
  }

  /** Returns the query for the indexes of partitions whose build was cut off. */
  static SqlStatement leftovers(QualifiedName table, Index index) {
    return new PartitionwiseSql(table, index).leftovers();
  }

  private List<SqlStatement> index() {
    String only = Sql.literal("CREATE " + unique() + "INDEX " + name() + " ON ONLY " + onTable());
    String plain = Sql.literal(Definitions.createIndex(table, index, false));
    return List.of(
        // A foreign table has no index, and what is made of parts would never be complete.
        SqlStatement.query(
            "SELECT CASE WHEN EXISTS (SELECT FROM pg_partition_tree("
                + Sql.relation(table)
                + ") JOIN pg_class ON pg_class.oid = relid AND relkind = 'f')\n  THEN "
                + plain
                + "\n  ELSE "
                + only
                + " END\nWHERE "
                + Sql.relation(table.withName(index.name()))
                + " IS NULL"),
        query(create("INDEX ", "ON ONLY "), missing(LEVELS)),
        leftovers(),
        query(create("INDEX " + CONCURRENTLY, "ON "), missing(LEAVES)),
        attach(LEAVES),
        attach(LEVELS));
  }

  private List<SqlStatement> key(Constraint key) {
    String text = " " + key.accept(new ConstraintText());
    String whole = "ALTER TABLE ONLY " + Sql.name(table) + " ADD CONSTRAINT " + name() + text;
    return List.of(
        SqlStatement.query(
            "SELECT "
                + Sql.literal(whole)
                + "\nWHERE NOT "
                + hasConstraint(Sql.relation(table), name(key))),
        query(alter("ONLY ") + " || " + Sql.literal(text), missing(LEVELS)),
        leftovers(),
        query(create("INDEX " + CONCURRENTLY, "ON "), missing(LEAVES)),
        query(
            alter("")
                + " || "
                + Sql.literal(" " + ConstraintText.kind(key) + " USING INDEX ")
                + " || quote_ident(own) || "
                + Sql.literal(key.deferral().sql()),
            LEAVES + " AND valid AND NOT " + hasConstraint("part.oid", "part.own")),
        attach(LEAVES),
        attach(LEVELS));
  }

  /** What is validated in each partition is known to hold for the whole. */
  static List<SqlStatement> foreignKey(QualifiedName table, ForeignKey key) {
    String leaves = "\nFROM pg_partition_tree(" + Sql.relation(table) + ")\nWHERE isleaf";
    String order = "\nORDER BY relid::regclass::text";
    String alter = "SELECT 'ALTER TABLE ' || relid::regclass || ";
    return List.of(
        SqlStatement.query(
            alter
                + Sql.literal(" ADD " + Definitions.constraint(key) + " NOT VALID")
                + leaves
                + " AND NOT "
                + hasConstraint("relid", name(key))
                + order),
        SqlStatement.query(
            alter
                + Sql.literal(" VALIDATE CONSTRAINT " + Sql.identifier(key.name()))
                + leaves
                + " AND EXISTS (SELECT FROM pg_constraint WHERE conrelid = relid AND conname = "
                + name(key)
                + " AND NOT convalidated)"
                + order),
        SqlStatement.alone(
            "ALTER TABLE " + Sql.name(table) + " ADD " + Definitions.constraint(key)));
  }

  /** Adds it NOT VALID to those that hold rows, in the transaction with all the rest. */
  static SqlStatement foreignKeyOfParts(QualifiedName table, Constraint key) {
    String body =
        "\nDECLARE\n  part regclass;\nBEGIN\n  FOR part IN SELECT relid FROM pg_partition_tree("
            + Sql.relation(table)
            + ") WHERE isleaf AND NOT "
            + hasConstraint("relid", name(key))
            + "\n    ORDER BY relid::regclass::text\n  LOOP\n"
            + "    EXECUTE format('ALTER TABLE %s ADD %s NOT VALID', part, "
            + Sql.literal(Definitions.constraint(key))
            + ");\n  END LOOP;\nEND\n";
    return SqlStatement.of("DO " + Sql.body(body));
  }

  private static String name(Constraint constraint) {
    return Sql.literal(constraint.name());
  }

  private static String hasConstraint(String table, String name) {
    return "EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
        + table
        + " AND conname = "
        + name
        + ")";
  }

  private static String missing(String which) {
    return which + " AND attached IS NULL AND made IS NULL";
  }

  private SqlStatement leftovers() {
    return query("'DROP INDEX CONCURRENTLY ' || made::regclass", LEAVES + " AND NOT valid");
  }

  /**
   * The parts of a part are attached to it before it is attached itself. Were it the other way
   * round, the last of them would make PostgreSQL look at what is above as well, and lock that
   * table against everybody while it has the index locked that writers of the part wait for.
   */
  private SqlStatement attach(String which) {
    return query(
        "'ALTER INDEX ' || whole::regclass || ' ATTACH PARTITION ' || made::regclass",
        which
            + " AND made IS NOT NULL AND (valid OR NOT isleaf)"
            + " AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = made)");
  }

  private String create(String what, String on) {
    return Sql.literal("CREATE " + unique() + what)
        + " || quote_ident(own) || "
        + Sql.literal(" " + on)
        + " || oid::regclass || "
        + Sql.literal(Definitions.afterTable(index));
  }

  private static String alter(String only) {
    return "'ALTER TABLE " + only + "' || oid::regclass || ' ADD CONSTRAINT ' || quote_ident(own)";
  }

  private String unique() {
    return index.unique() ? "UNIQUE " : "";
  }

  private String name() {
    return Sql.identifier(index.name());
  }

  private String onTable() {
    return Sql.name(table) + Definitions.afterTable(index);
  }

  /**
   * Returns a query over the partitions: {@code attached} is the index that is a part of the whole
   * one already, {@code made} the one that is to become it, {@code whole} the one above it.
   */
  private SqlStatement query(String statement, String where) {
    // The parts keep their names when the whole gets that of the index whose place it takes.
    String name = "c.relname || '_' || " + Sql.literal(ShadowNames.withoutPrefix(index.name()));
    return SqlStatement.query(
        """
        WITH RECURSIVE family AS (
          SELECT indexrelid, indrelid FROM pg_index WHERE indexrelid = %1$s
          UNION ALL
          SELECT i.indexrelid, i.indrelid
          FROM family f JOIN pg_inherits h ON h.inhparent = f.indexrelid
          JOIN pg_index i ON i.indexrelid = h.inhrelid),
        named AS (
          SELECT relid, parentrelid, isleaf, level, free.own
          FROM pg_partition_tree(%2$s) JOIN pg_class c ON c.oid = relid AND c.relkind <> 'f',
          LATERAL (SELECT CASE WHEN octet_length(%3$s) < 62 THEN %3$s ELSE 'index_'
            || left(encode(sha256(convert_to(%3$s, 'UTF8')), 'hex'), 32) END AS name) own,
          LATERAL (SELECT name || coalesce('_' || nullif(n, 0), '') AS own
            FROM generate_series(0, 9) n
            WHERE NOT EXISTS (
              SELECT FROM pg_class x LEFT JOIN pg_index i ON i.indexrelid = x.oid
              LEFT JOIN pg_index root ON root.indexrelid = pg_partition_root(x.oid)
              WHERE x.relname = name || coalesce('_' || nullif(n, 0), '')
              AND x.relnamespace = c.relnamespace AND (i.indrelid IS DISTINCT FROM c.oid
                OR (root.indrelid = %2$s AND root.indexrelid IS DISTINCT FROM %1$s)))
            ORDER BY n LIMIT 1) free),
        parts AS (
          SELECT n.relid::oid AS oid, n.parentrelid::oid AS parent, n.isleaf, n.level, n.own,
            f.indexrelid AS attached, m.indexrelid AS made, m.indisvalid AS valid
          FROM named n
          LEFT JOIN family f ON f.indrelid = n.relid
          LEFT JOIN (pg_index m JOIN pg_class x ON x.oid = m.indexrelid)
            ON m.indrelid = n.relid AND x.relname = n.own)
        SELECT %4$s
        FROM (SELECT p.*, coalesce(w.attached, w.made) AS whole
          FROM parts p JOIN parts w ON w.oid = p.parent) part
        WHERE %5$s
        ORDER BY level DESC, own\
        """
            .formatted(
                Sql.relation(table.withName(index.name())),
                Sql.relation(table),
                name,
                statement,
                where));
  }
}
