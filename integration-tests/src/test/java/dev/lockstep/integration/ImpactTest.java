package dev.lockstep.integration;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.catalog.ScratchDatabase;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is predicted of operations whose effect is not plain to see, beside what a server does. */
class ImpactTest {

  private static final QualifiedName NAME = QualifiedName.of("t");
  private static final Operation LONGER =
      new AlterColumnType(NAME, "c", DataType.parse("varchar(20)"), Conversion.cast(), null);
  private static final Operation NOT_NULL = new SetNotNull(NAME, "c");
  private static final TableOptions PARTITIONED =
      TableOptions.NONE.withPartitioning(
          new Partitioning(
              PartitionStrategy.RANGE,
              List.of(IndexKey.of("id")),
              List.of(new Partition("t_all", Partition.DEFAULT))));

  static Stream<Arguments> operations() {
    IndexKey c = IndexKey.of("c");
    return Stream.of(
        arguments("longer text", table(List.of(), List.of(), TableOptions.NONE), LONGER),
        arguments("indexed", indexed(List.of(c), null, TableOptions.NONE), LONGER),
        arguments("indexed, partitioned", indexed(List.of(c), null, PARTITIONED), LONGER),
        arguments("in a predicate", indexed(List.of(c), "id > 0", TableOptions.NONE), LONGER),
        arguments(
            "in an expression",
            indexed(List.of(IndexKey.parse("(lower(c))")), null, TableOptions.NONE),
            LONGER),
        arguments("in a check", checked("c <> ''"), LONGER),
        arguments("in a key", keyed(TableOptions.NONE), LONGER),
        arguments("in a key, partitioned", keyed(PARTITIONED), LONGER),
        arguments("a default", plain(), added(true, "1")),
        arguments("a default, NOT NULL", plain(), added(false, "1")),
        arguments("an identity", plain(), new SetIdentity(NAME, "id", Identity.ALWAYS)),
        arguments("nullable", plain(), added(true, null)),
        arguments("not null", plain(), NOT_NULL),
        arguments("not null, with such a check", checked("c IS NOT NULL"), NOT_NULL),
        arguments("not null, with another check", checked("c <> ''"), NOT_NULL));
  }

  private static Operation added(boolean nullable, @Nullable String value) {
    return new AddColumn(
        NAME, new Column("d", DataType.of("integer"), nullable, value, null, null));
  }

  private static Table plain() {
    return table(List.of(), List.of(), TableOptions.NONE);
  }

  private static Table checked(String condition) {
    return table(List.of(new Check("ck", condition)), List.of(), TableOptions.NONE);
  }

  private static Table keyed(TableOptions options) {
    return table(List.of(new Unique("uq", List.of("c", "id"))), List.of(), options);
  }

  private static Table indexed(
      List<IndexKey> keys, @Nullable String predicate, TableOptions options) {
    return table(List.of(), List.of(new Index("ix", "btree", false, keys, predicate)), options);
  }

  private static Table table(
      List<Constraint> constraints, List<Index> indexes, TableOptions options) {
    Column id = new Column("id", DataType.of("bigint"), false, null, null, null);
    Column c = new Column("c", DataType.parse("varchar(10)"), true, null, null, null);
    return new Table(NAME, List.of(id, c), constraints, indexes, null, null, options);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void isAsPredicted(String what, Table table, Operation operation) throws SQLException {
    compare(table, "INSERT INTO t VALUES (1, 'x')", operation);
  }

  @Test
  void newColumnsThatAreNotNullAreLookedFor() throws SQLException {
    compare(plain(), "SELECT 1", added(false, null));
  }

  private static void compare(Table table, String rows, Operation operation) throws SQLException {
    try (ScratchDatabase database = new ScratchDatabase();
        Statement statement = database.connection().createStatement()) {
      run(statement, new CreateTable(table));
      statement.execute(rows);
      database.connection().setAutoCommit(false);
      LockWatch watch = new LockWatch(statement);
      run(statement, operation);
      watch.compare(operation, new CreateTable(table).apply(Schema.empty()));
      database.connection().rollback();
      database.connection().setAutoCommit(true);
    }
  }

  private static void run(Statement statement, Operation operation) throws SQLException {
    for (SqlStatement sql : SqlRenderer.render(operation, "r")) {
      statement.execute(sql.sql());
    }
  }
}
