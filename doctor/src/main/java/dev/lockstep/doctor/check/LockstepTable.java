package dev.lockstep.doctor.check;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.Sql;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that Lockstep keeps in the database, known by its columns.
 *
 * @param name its name
 * @param object the same as the server prints it
 * @param isReadable whether the role may read it
 */
record LockstepTable(QualifiedName name, String object, boolean isReadable) {

  /** What it holds. */
  enum Kind {
    /** Which migrations were applied; it may have any name. */
    LEDGER,
    /** How far backfills got. */
    BACKFILL,
    /** The originals of replaced values. */
    SALVAGE
  }

  static List<LockstepTable> of(Patient patient, Kind kind) throws SQLException {
    return patient.ask("lockstep-tables").stream()
        .filter(row -> row.text("kind").equals(kind.name()))
        .map(
            row ->
                new LockstepTable(
                    new QualifiedName(row.text("schema_name"), row.text("table_name")),
                    row.text("object"),
                    row.is("is_readable")))
        .toList();
  }

  /** Returns the finding that nobody knows what is in it. */
  Finding unreadable(String check) {
    return new Finding(
        check,
        Severity.WARNING,
        object,
        "The role may not read this table of Lockstep, so nobody knows what is in it.",
        "Examine the database with a role that may.",
        null);
  }

  /**
   * Returns the process of the runner that works on this ledger; null for none. The key of the
   * runners' lock is the first 8 bytes of a digest of the ledger's name.
   */
  @Nullable Long runner(Patient patient) throws SQLException {
    String text = Sql.literal("lockstep:" + Sql.name(name));
    List<Row> rows =
        patient.select(
            "SELECT min(l.pid) AS pid FROM pg_locks AS l"
                + " WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted AND l.database ="
                + " (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())"
                + " AND (l.classid::bigint << 32 | l.objid::bigint) = ('x' || encode(substring("
                + "sha256(convert_to("
                + text
                + ", 'UTF8')) FROM 1 FOR 8), 'hex'))::bit(64)::bigint");
    Row row = rows.get(0);
    return row.has("pid") ? row.number("pid") : null;
  }
}
