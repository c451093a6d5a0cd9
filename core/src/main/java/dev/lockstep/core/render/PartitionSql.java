package dev.lockstep.core.render;

import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders operations on partitions. */
final class PartitionSql implements PartitionOperation.Visitor<List<SqlStatement>> {

  /**
   * What PARTITION OF takes from the whole; indexes, keys and triggers come when it is attached.
   */
  private static final String LIKE_A_PARTITION =
      " INCLUDING ALL EXCLUDING COMMENTS EXCLUDING IDENTITY EXCLUDING INDEXES EXCLUDING STATISTICS";

  /** Returns the clause of CREATE TABLE; empty for a table that is not partitioned. */
  static String by(Table table) {
    Partitioning partitioning = table.options().partitioning();
    return partitioning == null ? "" : by(partitioning.division());
  }

  private static String by(Division division) {
    return " PARTITION BY "
        + division.strategy()
        + division.keys().stream()
            .map(Definitions::key)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** Returns what a new table needs for its partitions; nothing for most. */
  static List<SqlStatement> of(Table table) {
    Partitioning partitioning = table.options().partitioning();
    List<SqlStatement> statements = new ArrayList<>();
    if (partitioning != null) {
      for (Partition partition : partitioning.wholesFirst()) {
        statements.addAll(new CreatePartition(table.name(), partition).accept(new PartitionSql()));
      }
    }
    return statements;
  }

  @Override
  public List<SqlStatement> createPartition(CreatePartition operation) {
    Partition partition = operation.partition();
    String whole = whole(operation.table(), partition.of());
    String create = "CREATE TABLE " + name(operation.table(), partition.name());
    String by = partition.by() == null ? "" : by(partition.by());
    return operation.attached()
        ? List.of(
            SqlStatement.of(create + " (LIKE " + whole + LIKE_A_PARTITION + ")" + by),
            attach(operation.table(), partition))
        : one(create + " PARTITION OF " + whole + " " + partition.bound() + by);
  }

  /** Detached first, because a key that references the whole depends on each of its parts. */
  @Override
  public List<SqlStatement> dropPartition(DropPartition operation) {
    String partition = name(operation.table(), operation.partition());
    return operation.concurrently()
        ? concurrently(operation, partition)
        : List.of(
            detach(operation.table(), operation.of(), partition),
            SqlStatement.of("DROP TABLE " + partition));
  }

  /** Looks for what a run that was cut off has left, and for what PostgreSQL can do here. */
  private static List<SqlStatement> concurrently(DropPartition operation, String partition) {
    QualifiedName table = operation.table();
    String own = Sql.relation(table.withName(operation.partition()));
    String detach = detach(table, operation.of(), partition).sql();
    return List.of(
        SqlStatement.query(
            "SELECT CASE\n"
                // The column is not there before PostgreSQL 14.
                + "  WHEN (to_jsonb(part) ->> 'inhdetachpending')::boolean\n    THEN "
                + Sql.literal(detach + " FINALIZE")
                + "\n  WHEN current_setting('server_version_num')::integer < 140000\n"
                + "      OR EXISTS (SELECT FROM pg_partitioned_table"
                + " WHERE partrelid = inhparent AND partdefid <> 0)\n    THEN "
                + Sql.literal(detach)
                + "\n  ELSE "
                + Sql.literal(detach + " CONCURRENTLY")
                + "\n  END\nFROM pg_inherits part\nWHERE inhrelid = "
                + own
                + " AND inhparent = "
                + Sql.relation(PartitionOperation.whole(table, operation.of()))),
        SqlStatement.query(
            "SELECT "
                + Sql.literal("DROP TABLE " + partition)
                + "\nFROM pg_class\nWHERE oid = "
                + own
                + " AND NOT relispartition"));
  }

  @Override
  public List<SqlStatement> attachPartition(AttachPartition operation) {
    return List.of(attach(operation.table(), operation.partition()));
  }

  private static SqlStatement attach(QualifiedName table, Partition partition) {
    return SqlStatement.of(
        "ALTER TABLE "
            + whole(table, partition.of())
            + " ATTACH PARTITION "
            + name(table, partition.name())
            + " "
            + partition.bound());
  }

  @Override
  public List<SqlStatement> detachPartition(DetachPartition operation) {
    return List.of(
        detach(operation.table(), operation.of(), name(operation.table(), operation.partition())));
  }

  private static SqlStatement detach(QualifiedName table, @Nullable String of, String partition) {
    return SqlStatement.of("ALTER TABLE " + whole(table, of) + " DETACH PARTITION " + partition);
  }

  private static String whole(QualifiedName table, @Nullable String of) {
    return Sql.name(PartitionOperation.whole(table, of));
  }

  @Override
  public List<SqlStatement> renamePartition(RenamePartition operation) {
    return one(
        "ALTER TABLE "
            + name(operation.table(), operation.from())
            + " RENAME TO "
            + Sql.identifier(operation.to()));
  }

  private static String name(QualifiedName table, String partition) {
    return Sql.name(table.withName(partition));
  }

  private static List<SqlStatement> one(String sql) {
    return List.of(SqlStatement.of(sql));
  }
}
