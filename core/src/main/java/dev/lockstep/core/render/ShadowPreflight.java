package dev.lockstep.core.render;

import dev.lockstep.core.operation.AddShadowColumn;
import java.util.ArrayList;
import java.util.List;

/** Asks what stands in the way of a second column, beside values that it does not take. */
final class ShadowPreflight {

  private ShadowPreflight() {}

  static List<PreflightQuery> queries(AddShadowColumn shadow) {
    List<PreflightQuery> queries = new ArrayList<>();
    queries.add(unreached(shadow));
    queries.addAll(ConversionPreflight.queries(shadow.change()));
    return queries;
  }

  /**
   * PostgreSQL gives the trigger to partitions, not to other tables that inherit; and a foreign
   * table could not be read any more, since the column is not at its other end.
   */
  private static PreflightQuery unreached(AddShadowColumn shadow) {
    String from =
        "\nFROM (WITH RECURSIVE part (oid) AS (\n"
            + "  SELECT inhrelid FROM pg_inherits WHERE inhparent = "
            + Sql.relation(shadow.table())
            + "\n  UNION SELECT inhrelid FROM pg_inherits JOIN part ON inhparent = part.oid)\n"
            + "SELECT oid::regclass::text FROM part JOIN pg_class USING (oid)\n"
            + "WHERE relkind = 'f' OR NOT relispartition) AS other (name)";
    return new PreflightQuery(
        shadow.table(),
        null,
        "foreign tables or children, made by no migration, that a second column can't be added to:"
            + " use alterColumnType, which lockstep.locking=blocking drafts",
        "SELECT count(*)" + from,
        "SELECT name, 1" + from + " ORDER BY 1 LIMIT " + PreflightRenderer.EXAMPLES,
        true);
  }
}
