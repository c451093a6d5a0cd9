package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
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

  ScratchSchema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns the model as the server writes it.
   *
   * @throws SQLException if the role may not create a schema, or the model can't be created
   */
  Schema normalize(Schema model) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Map<String, String> scratch = create(model);
      List<String> all = new ArrayList<>();
      for (Operation operation : creation(new Relocation(model, scratch).apply())) {
        SqlRenderer.render(operation, "").stream().map(SqlStatement::sql).forEach(all::add);
      }
      for (String sql : all) {
        execute(sql);
      }
      Map<String, String> back = new LinkedHashMap<>();
      scratch.forEach((schema, name) -> back.put(name, schema));
      return SchemaReader.read(DSL.using(connection, SQLDialect.POSTGRES), back, Set.of());
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
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
            + ", nullif(current_setting('search_path'), '')), true)");
    return scratch;
  }

  private static List<Operation> creation(Schema model) {
    List<Operation> operations = new ArrayList<>();
    for (EnumType type : model.enumTypes()) {
      operations.add(new CreateEnumType(type));
    }
    for (Sequence sequence : model.sequences()) {
      operations.add(new CreateSequence(sequence));
    }
    for (Table table : model.tables()) {
      List<Constraint> own =
          table.constraints().stream().filter(c -> !(c instanceof ForeignKey)).toList();
      operations.add(
          new CreateTable(table.withConstraints(own).withOptions(withoutPolicies(table))));
    }
    // After all tables, because they may reference each other in a circle.
    for (Table table : model.tables()) {
      table.foreignKeys().forEach(key -> operations.add(new AddConstraint(table.name(), key)));
      table
          .options()
          .policies()
          .forEach(policy -> operations.add(new CreatePolicy(table.name(), policy)));
    }
    return operations;
  }

  private static TableOptions withoutPolicies(Table table) {
    return table.options().withPolicies(List.of());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
