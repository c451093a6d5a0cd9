package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.render.Sql;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.introspect.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Lets the server write a model as it writes a live schema: it rewrites the expressions of checks,
 * defaults and indexes. The model is created in schemas of its own inside a transaction, read, and
 * rolled back.
 */
final class ScratchSchema {

  private static final String PREFIX = "lockstep_scratch_";

  private final Connection connection;

  /**
   * A model as the server writes it.
   *
   * @param schema its tables, types and sequences
   * @param texts what the server prints for the rest
   */
  record Normalized(Schema schema, Map<DefinitionRef, String> texts) {}

  ScratchSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns the model as the server writes it.
   *
   * @param currentSchema the real schema of what has none in its name
   * @throws SQLException if the role may not create a schema, or the model can't be created
   */
  Normalized normalize(Schema model, String currentSchema) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Map<String, String> scratch = create(model);
      Relocation relocation = new Relocation(model, scratch);
      List<String> all = new ArrayList<>();
      for (Operation operation : creation(relocation.apply())) {
        SqlRenderer.render(operation, "").stream().map(SqlStatement::sql).forEach(all::add);
      }
      for (String sql : all) {
        execute(sql);
      }
      Map<String, String> back = new LinkedHashMap<>();
      scratch.forEach((schema, name) -> back.put(name, schema));
      Schema schema = SchemaReader.read(DSL.using(connection, SQLDialect.POSTGRES), back, Set.of());
      return new Normalized(schema, texts(relocation, currentSchema));
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private Map<DefinitionRef, String> texts(Relocation relocation, String currentSchema)
      throws SQLException {
    Map<DefinitionRef, Definition> moved = new LinkedHashMap<>();
    for (Definition definition : relocation.model().definitions()) {
      if (!definition.kind().isOfDatabase()) {
        moved.put(definition.ref(), relocation.definition(definition));
      }
    }
    Map<DefinitionRef, String> read = DefinitionTexts.read(connection, List.copyOf(moved.values()));
    Map<DefinitionRef, String> texts = new LinkedHashMap<>();
    moved.forEach(
        (ref, definition) -> {
          String text = read.get(definition.ref());
          if (text != null) {
            texts.put(ref, relocation.back(text, currentSchema));
          }
        });
    return texts;
  }

  /** Creates a schema for each of the model's, the one of unqualified names first in the path. */
  private Map<String, String> create(Schema model) throws SQLException {
    Map<String, String> scratch = new LinkedHashMap<>();
    scratch.put("", PREFIX + "0");
    for (String schema : Relocation.schemasOf(model)) {
      scratch.putIfAbsent(schema, PREFIX + scratch.size());
    }
    for (String name : scratch.values()) {
      execute("CREATE SCHEMA " + Sql.identifier(name));
    }
    execute(
        "SELECT set_config('search_path', concat_ws(', ', "
            + Sql.literal(PREFIX + "0")
            + ", nullif(current_setting('search_path'), '')), true),"
            + " set_config('check_function_bodies', 'off', true)");
    return scratch;
  }

  /** Returns what creates the model; what the whole database shares stays as it is. */
  private static List<Operation> creation(Schema model) {
    Schema own = model;
    for (Definition definition : model.definitions()) {
      if (definition.kind().isOfDatabase()) {
        own = own.without(definition);
      }
    }
    return Planner.plan(Schema.empty(), own, Intent.none()).upgrade();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
