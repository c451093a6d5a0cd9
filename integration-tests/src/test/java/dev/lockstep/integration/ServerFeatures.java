package dev.lockstep.integration;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** What the server of the tests has, of what came after PostgreSQL 13. */
final class ServerFeatures {

  private static final Pattern BODY = Pattern.compile("BEGIN ATOMIC (.*); END$");

  private static final int BODIES_IN_STANDARD_SQL = 14;
  private static final int EQUAL_NULLS_AND_SET_COLUMNS = 15;
  private static final int EXPRESSIONS_OF_PARTITIONS = 16;
  private static final int VIRTUAL_COLUMNS = 18;

  private ServerFeatures() {}

  /** Skips the test on a server without NULLS NOT DISTINCT and ON DELETE SET NULL (columns). */
  static void assumeEqualNulls() throws SQLException {
    Assumptions.assumeTrue(version() >= EQUAL_NULLS_AND_SET_COLUMNS, "NULLS NOT DISTINCT");
  }

  /** Skips the test on a server without virtual generated columns. */
  static void assumeVirtualColumns() throws SQLException {
    Assumptions.assumeTrue(version() >= VIRTUAL_COLUMNS, "virtual columns");
  }

  /** Returns the schema without what the server does not have. */
  static Schema supported(Schema schema) throws SQLException {
    Schema supported = schema;
    for (Definition definition : schema.definitions()) {
      if (version() < BODIES_IN_STANDARD_SQL && definition instanceof SqlObject object) {
        supported = supported.with(quoted(object));
      }
    }
    for (Table table : schema.tables()) {
      if (version() < EQUAL_NULLS_AND_SET_COLUMNS) {
        List<Constraint> constraints =
            table.constraints().stream().map(ServerFeatures::plain).toList();
        supported = supported.with(table.withConstraints(constraints));
      }
      if (version() < EXPRESSIONS_OF_PARTITIONS && table.options().isPartitioned()) {
        supported =
            supported.with(undivided(Objects.requireNonNull(supported.table(table.name()))));
      }
    }
    return supported;
  }

  /** Returns a table whose partitions have none. */
  private static Table undivided(Table table) {
    Partitioning partitioning = Objects.requireNonNull(table.options().partitioning());
    List<Partition> partitions =
        partitioning.partitions().stream()
            .filter(partition -> partition.of() == null)
            .map(partition -> partition.withBy(null))
            .toList();
    return table.withOptions(
        table.options().withPartitioning(partitioning.withPartitions(partitions)));
  }

  /** Returns a function whose body is a string. */
  private static SqlObject quoted(SqlObject object) {
    String sql = BODY.matcher(object.sql()).replaceFirst("AS \\$\\$ $1 \\$\\$");
    return new SqlObject(object.ref(), sql, object.dependsOn(), object.comment(), object.origin());
  }

  private static Constraint plain(Constraint constraint) {
    if (constraint instanceof Unique unique) {
      KeyOptions options = unique.options();
      return new Unique(
          unique.name(),
          unique.columns(),
          new KeyOptions(options.include(), false, options.deferral()));
    }
    return constraint instanceof ForeignKey key ? plain(key) : constraint;
  }

  private static ForeignKey plain(ForeignKey key) {
    ForeignKeyOptions options = key.options();
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        new ForeignKeyOptions(options.matchFull(), List.of(), options.deferral()));
  }

  private static int version() throws SQLException {
    return TestDatabase.serverVersion() / 10_000;
  }
}
