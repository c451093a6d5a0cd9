package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.Roots;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.scratch.ScratchModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads what a project's model would be on a server: creates it in scratch schemas, reads these as
 * any database, and rolls back. What is there under the same names is neither touched nor locked.
 */
public final class ProjectReader {

  /** Stands in the search path of a database that has none of the schemas in it. */
  private static final String DEFAULT_HOME = "public";

  /** Nothing of the model: they are those of the role that reads it. */
  private static final Set<ObjectKind> OF_ROLES =
      EnumSet.of(ObjectKind.OWNER, ObjectKind.PRIVILEGES, ObjectKind.DEFAULT_PRIVILEGES);

  private final Connection connection;
  private final Schema model;

  private ProjectReader(Connection connection, Schema model) {
    this.connection = connection;
    this.model = model;
  }

  /**
   * Reads a model.
   *
   * @param connection a connection without an open transaction; it has none afterwards either
   * @param schemas the schemas that count, as stored; the one that the model does not name is that
   *     of its names without a schema. Where that is not one, it is the connection's current schema
   * @throws SQLException if the role may not create a schema, or the server refuses the model
   */
  public static Catalog read(Connection connection, Schema model, Set<String> schemas)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      return new ProjectReader(connection, withoutGrants(model)).read(schemas);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private Catalog read(Set<String> schemas) throws SQLException {
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    String home = home(schemas);
    ScratchModel scratch = ScratchModel.of(model, home);
    run(scratch.preparation());
    run(scratch.extensions());
    run(scratch.objects());
    run(scratch.databaseWide());
    Catalog all = CatalogReader.readWithin(connection);
    Set<ObjectId> roots = roots(scratch, home);
    Catalog own =
        all.filter(
            object ->
                !OF_ROLES.contains(object.id().kind()) && roots.contains(Roots.of(object, all)));
    return new RealNames(scratch.realNames()).of(own);
  }

  /** Privileges name roles, which another server need not have. */
  private static Schema withoutGrants(Schema model) {
    Schema rest = model;
    for (Definition definition : model.definitions()) {
      rest = definition.kind() == DefinitionKind.GRANT ? rest.without(definition) : rest;
    }
    return rest;
  }

  private String home(Set<String> schemas) throws SQLException {
    Set<String> others = new TreeSet<>(schemas);
    others.removeAll(ScratchModel.schemasOf(model));
    if (others.size() == 1) {
      return others.iterator().next();
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_schema()")) {
      String name = result.next() ? result.getString(1) : null;
      return name == null ? DEFAULT_HOME : name;
    }
  }

  /** Returns the scratch objects and the extensions: what everything of the model is in. */
  private Set<ObjectId> roots(ScratchModel scratch, String home) {
    SortedSet<String> named = ScratchModel.schemasOf(model);
    boolean elsewhere = !named.isEmpty() && !named.contains("") && !named.contains(home);
    Set<ObjectId> roots = new HashSet<>();
    for (String name : scratch.realNames().keySet()) {
      if (elsewhere && name.equals(scratch.schemas().get(home))) {
        continue;
      }
      String identity = SqlKeywords.quoteIfNeeded(name);
      roots.add(new ObjectId(ObjectKind.SCHEMA, identity));
      roots.add(new ObjectId(ObjectKind.PUBLICATION, identity));
      roots.add(new ObjectId(ObjectKind.EVENT_TRIGGER, identity));
    }
    for (Definition definition : model.definitions()) {
      if (definition.kind() == DefinitionKind.EXTENSION) {
        roots.add(new ObjectId(ObjectKind.EXTENSION, definition.ref().identity()));
      }
    }
    return roots;
  }

  private void run(List<String> statements) throws SQLException {
    for (String sql : statements) {
      execute(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nin " + sql, e.getSQLState(), e);
    }
  }
}
