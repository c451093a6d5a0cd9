package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.scratch.ScratchModel;
import dev.lockstep.runtime.introspect.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Lets the server write a model as it writes a live schema: it rewrites the expressions of checks,
 * defaults and indexes. The model is created in schemas of its own inside a transaction, read, and
 * rolled back. So are extensions, foreign-data wrappers and servers of the model that are gone:
 * without them nothing that stands on them could be created.
 */
final class ScratchSchema {

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
      ScratchModel scratch = ScratchModel.of(model, currentSchema);
      for (String sql : scratch.extensions()) {
        execute(sql);
      }
      for (String sql : scratch.preparation()) {
        execute(sql);
      }
      for (String sql : scratch.objects()) {
        execute(sql);
      }
      Map<String, String> back = new LinkedHashMap<>();
      scratch
          .schemas()
          .forEach((schema, name) -> back.put(name, schema.equals(currentSchema) ? "" : schema));
      Schema schema = SchemaReader.read(DSL.using(connection, SQLDialect.POSTGRES), back, Set.of());
      return new Normalized(schema, texts(scratch, model.definitions()));
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private Map<DefinitionRef, String> texts(ScratchModel scratch, List<Definition> definitions)
      throws SQLException {
    Map<DefinitionRef, Definition> moved = new LinkedHashMap<>();
    for (Definition definition : definitions) {
      Definition copy = scratch.copyOf(definition);
      if (copy != null) {
        moved.put(definition.ref(), copy);
      }
    }
    Map<DefinitionRef, String> read = DefinitionTexts.read(connection, List.copyOf(moved.values()));
    Map<DefinitionRef, String> texts = new LinkedHashMap<>();
    moved.forEach(
        (ref, copy) -> {
          String text = read.get(copy.ref());
          if (text != null) {
            texts.put(ref, scratch.back(text));
          }
        });
    return texts;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
