package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.render.GrantSql;
import dev.lockstep.core.render.PostconditionRenderer;
import dev.lockstep.core.render.Sql;
import dev.lockstep.runtime.execute.MissingNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server prints for definitions: its own form of their text. */
final class DefinitionTexts {

  private DefinitionTexts() {}

  /**
   * Returns the text of each definition by its reference; one that is not there has none. All are
   * read in one query. Where a definition's own name tells of a type that is gone, servers before
   * 16 refuse it; then they are read one by one, which needs a connection in autocommit mode.
   *
   * @throws SQLException if the server refuses
   */
  static Map<DefinitionRef, String> read(Connection connection, List<Definition> definitions)
      throws SQLException {
    if (definitions.isEmpty()) {
      return new TreeMap<>();
    }
    try {
      return query(connection, definitions);
    } catch (SQLException e) {
      if (!connection.getAutoCommit() || !MissingNames.causes(e)) {
        throw e;
      }
      return oneByOne(connection, definitions);
    }
  }

  private static Map<DefinitionRef, String> oneByOne(
      Connection connection, List<Definition> definitions) throws SQLException {
    Map<DefinitionRef, String> texts = new TreeMap<>();
    for (Definition definition : definitions) {
      try {
        texts.putAll(query(connection, List.of(definition)));
      } catch (SQLException e) {
        if (!MissingNames.causes(e)) {
          throw e;
        }
      }
    }
    return texts;
  }

  private static Map<DefinitionRef, String> query(
      Connection connection, List<Definition> definitions) throws SQLException {
    Map<DefinitionRef, String> texts = new TreeMap<>();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      parts.add("SELECT " + i + " AS place, (" + text(definitions.get(i).ref()) + ") AS text");
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(String.join("\nUNION ALL ", parts))) {
        while (rows.next()) {
          String text = rows.getString("text");
          if (text != null) {
            texts.put(definitions.get(rows.getInt("place")).ref(), text);
          }
        }
      }
    }
    return texts;
  }

  private static String text(DefinitionRef ref) {
    String identity = Sql.literal(ref.identity());
    return switch (ref.kind()) {
      case VIEW, MATERIALIZED_VIEW ->
          "SELECT concat_ws(E'\\n', pg_get_viewdef(oid), reloptions::text,"
              + " obj_description(oid, 'pg_class')) FROM pg_class WHERE oid = to_regclass("
              + identity
              + ") AND relkind = "
              + (ref.kind() == DefinitionKind.VIEW ? "'v'" : "'m'");
      case FUNCTION, PROCEDURE ->
          "SELECT concat_ws(E'\\n', pg_get_functiondef(oid), obj_description(oid, 'pg_proc'))"
              + " FROM pg_proc WHERE oid = to_regprocedure("
              + identity
              + ")";
      case TRIGGER ->
          "SELECT concat_ws(E'\\n', pg_get_triggerdef(oid), tgenabled::text) FROM pg_trigger WHERE"
              + " NOT tgisinternal AND tgname = "
              + Sql.literal(ref.name().name())
              + " AND tgrelid = to_regclass("
              + Sql.literal(Sql.name(ref.relation()))
              + ")";
      case DOMAIN ->
          "SELECT concat_ws(E'\\n', format_type(typbasetype, typtypmod), typnotnull::text,"
              + " typdefault, typcollation::regcollation::text, (SELECT string_agg(conname || ' '"
              + " || pg_get_constraintdef(oid), E'\\n' ORDER BY conname) FROM pg_constraint WHERE"
              + " contypid = pg_type.oid AND contype = 'c'), obj_description(oid, 'pg_type'))"
              + " FROM pg_type WHERE typtype = 'd' AND oid = to_regtype("
              + identity
              + ")";
      case COMPOSITE_TYPE ->
          "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), E'\\n' ORDER BY"
              + " attname) FROM pg_attribute WHERE NOT attisdropped AND attrelid = (SELECT typrelid"
              + " FROM pg_type WHERE oid = to_regtype("
              + identity
              + "))";
      case FOREIGN_TABLE ->
          "SELECT concat_ws(E'\\n', (SELECT string_agg(concat_ws(' ', attname, format_type("
              + "atttypid, atttypmod), attnotnull, attfdwoptions), E'\\n' ORDER BY attnum) FROM"
              + " pg_attribute WHERE attrelid = ftrelid AND attnum > 0 AND NOT attisdropped),"
              + " srvname, ftoptions::text, obj_description(ftrelid, 'pg_class')) FROM"
              + " pg_foreign_table JOIN pg_foreign_server s ON s.oid = ftserver WHERE ftrelid ="
              + " to_regclass("
              + identity
              + ")";
      case GRANT -> GrantSql.text(GrantName.parse(ref.identity()));
      case SCHEMA,
          EXTENSION,
          COLLATION,
          RANGE_TYPE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          TEXT_SEARCH_CONFIGURATION,
          STATISTICS,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER ->
          "SELECT 'there' WHERE "
              + PostconditionRenderer.condition(new ObjectPostcondition.Exists(ref));
    };
  }
}
