package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Plans;
import dev.lockstep.catalog.ScratchDatabase;
import dev.lockstep.catalog.TableRows;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.plan.Difference;
import dev.lockstep.catalog.read.CatalogReader;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.render.PostconditionRenderer;
import dev.lockstep.core.render.Sql;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.runtime.preflight.Preflight;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan between two schemas on tables with rows. What the server has afterwards is compared with
 * what it has where the target was made from nothing, by means that know nothing of models.
 */
final class RandomMigration {

  private final ScratchDatabase database;
  private final ScratchDatabase target;
  private final Statement statement;

  private RandomMigration(ScratchDatabase database, ScratchDatabase target, Statement statement) {
    this.database = database;
    this.target = target;
    this.statement = statement;
  }

  /**
   * Runs the plan there and back in empty databases; a second time without rows, where some were in
   * the way.
   */
  static void thereAndBack(
      ScratchDatabase database,
      ScratchDatabase target,
      Schema from,
      Schema to,
      Plan plan,
      long rows)
      throws SQLException {
    try {
      thereAndBack(database, target, from, to, plan, new RandomRows(rows, from));
    } catch (SQLException e) {
      if (!RandomRows.isRefusal(e)) {
        throw e;
      }
      database.reset();
      target.reset();
      thereAndBack(database, target, from, to, plan, null);
    }
  }

  private static void thereAndBack(
      ScratchDatabase database,
      ScratchDatabase target,
      Schema from,
      Schema to,
      Plan plan,
      @Nullable RandomRows rows)
      throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      RandomMigration migration = new RandomMigration(database, target, statement);
      run(statement, Schema.empty(), creation(from).upgrade());
      Catalog before = migration.read(database);
      if (rows != null) {
        rows.insert(database.connection());
      }
      Catalog after = migration.make(to);
      migration.step(from, plan.upgrade(), plan.postconditions(), before, after);
      migration.step(
          plan.target(), plan.downgrade(), creation(from).postconditions(), after, before);
    }
  }

  private static Plan creation(Schema schema) {
    return Planner.plan(Schema.empty(), schema, Intent.none());
  }

  /** Makes the schema from nothing in the other database, in one piece and without a watch. */
  private Catalog make(Schema schema) throws SQLException {
    try (Statement other = target.connection().createStatement()) {
      other.setEscapeProcessing(false);
      other.execute(
          creation(schema).upgrade().stream()
              .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
              .map(SqlStatement::sql)
              .collect(Collectors.joining(";\n")));
    }
    return read(target);
  }

  private void step(
      Schema model,
      List<Operation> operations,
      List<Postcondition> promises,
      Catalog from,
      Catalog to)
      throws SQLException {
    if (isRefused(operations)) {
      empty();
    }
    Connection connection = database.connection();
    Map<String, List<String>> rows = TableRows.values(connection, from, to);
    run(statement, model, operations);
    assertHold(promises);
    Catalog now = read(database);
    assertThat(left(now, to)).as(() -> Plans.left(now, to) + "\nleft by " + operations).isEmpty();
    assertThat(TableRows.values(connection, from, to)).as("after %s", operations).isEqualTo(rows);
  }

  private boolean isRefused(List<Operation> operations) throws SQLException {
    Preflight preflight = new Preflight(database.connection());
    preflight.add("r", operations);
    return !preflight.result().isClean();
  }

  private void empty() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p')"
                + " AND relnamespace = 'public'::regnamespace")) {
      while (result.next()) {
        tables.add(result.getString(1));
      }
    }
    if (!tables.isEmpty()) {
      statement.execute("TRUNCATE " + String.join(", ", tables));
    }
  }

  /** Returns what is different, as far as a model tells. */
  private static List<Difference> left(Catalog after, Catalog to) {
    return CatalogPlanner.plan(after, to).differences().stream()
        .filter(each -> !compared(after, each.object()).equals(compared(to, each.object())))
        .toList();
  }

  /**
   * What is compared of a view or a composite type: what it is made of, in no order; of a table:
   * all but the options of its TOAST table, which the server forgets where there is none.
   */
  private static Object compared(Catalog catalog, ObjectId id) {
    CatalogObject object = catalog.find(id);
    if (object != null && id.kind() == ObjectKind.VIEW) {
      return Stream.of(object.text("definition").split("[\\s,]+")).sorted().toList();
    }
    if (object != null && id.kind() == ObjectKind.COMPOSITE) {
      return Stream.of(object.attributes().toString().split("[{}]+")).sorted().toList();
    }
    if (object != null && id.kind() == ObjectKind.TABLE) {
      Map<String, Object> attributes = new TreeMap<>(object.attributes());
      attributes.remove("toast_options");
      return attributes;
    }
    return catalog;
  }

  /**
   * Reads what the server has, without what no model says: where the originals of values are kept,
   * and the names that the server gave to the parts of partitions.
   */
  private Catalog read(ScratchDatabase of) throws SQLException {
    return CatalogReader.read(of.connection())
        .filter(object -> !object.id().identity().contains("lockstep_salvage"))
        .filter(object -> object.get("attached_to") == null);
  }

  private static void run(Statement statement, Schema before, List<Operation> operations)
      throws SQLException {
    Schema schema = before;
    for (Operation operation : operations) {
      run(statement, operation, schema, operations);
      schema = operation.apply(schema);
    }
  }

  private static void run(
      Statement statement, Operation operation, Schema before, List<Operation> all)
      throws SQLException {
    List<SqlStatement> statements = SqlRenderer.render(operation, "r");
    boolean transactional = statements.stream().allMatch(SqlStatement::transactional);
    statement.getConnection().setAutoCommit(!transactional);
    LockWatch watch = new LockWatch(statement);
    for (SqlStatement sql : statements) {
      try {
        execute(statement, sql);
      } catch (SQLException e) {
        if (transactional) {
          statement.getConnection().rollback();
        }
        throw new SQLException(
            e.getMessage() + "\nin " + sql.sql() + "\nof " + all, e.getSQLState(), e);
      }
    }
    if (transactional) {
      watch.compare(operation, before);
    }
    statement.getConnection().setAutoCommit(true);
    if (operation instanceof Backfill backfill) {
      statement.execute(update(backfill));
    }
  }

  private static void execute(Statement statement, SqlStatement sql) throws SQLException {
    List<String> texts = new ArrayList<>(sql.query() ? List.of() : List.of(sql.sql()));
    if (sql.query()) {
      try (ResultSet result = statement.executeQuery(sql.sql())) {
        while (result.next()) {
          texts.add(result.getString(1));
        }
      }
    }
    for (String text : texts) {
      statement.execute(text);
    }
  }

  /** All its batches in one. */
  private static String update(Backfill backfill) {
    return "UPDATE "
        + Sql.name(backfill.table())
        + " SET "
        + backfill.assignments().entrySet().stream()
            .map(each -> Sql.identifier(each.getKey()) + " = " + each.getValue())
            .collect(Collectors.joining(", "))
        + (backfill.condition() == null ? "" : " WHERE " + backfill.condition());
  }

  private void assertHold(List<Postcondition> postconditions) throws SQLException {
    List<String> conditions = new ArrayList<>(PostconditionRenderer.conditions(postconditions));
    postconditions.forEach(one -> conditions.add(PostconditionRenderer.condition(one)));
    for (String condition : conditions) {
      String query = "SELECT " + condition;
      try (ResultSet result = statement.executeQuery(query)) {
        result.next();
        assertThat(result.getBoolean(1)).as(query).isTrue();
      }
    }
  }
}
