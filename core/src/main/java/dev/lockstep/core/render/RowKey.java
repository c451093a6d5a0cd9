package dev.lockstep.core.render;

/** Names a row in a report: by its primary key, or by all it holds where it has none. */
final class RowKey {

  private RowKey() {}

  /**
   * Returns the expression of a text such as {@code {"id": 4}}, as {@code row_key} of salvaged
   * values has it.
   *
   * @param row the row's name in the query, as SQL
   */
  static String of(String row) {
    return "coalesce((SELECT jsonb_object_agg(a.attname, to_jsonb("
        + row
        + ") -> a.attname::text)::text FROM pg_index AS i JOIN pg_attribute AS a"
        + " ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) WHERE i.indrelid = "
        + row
        + ".tableoid AND i.indisprimary), "
        + row
        + "::text)";
  }
}
