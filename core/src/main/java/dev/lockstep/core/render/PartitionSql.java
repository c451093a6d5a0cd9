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
    return one(
        "CREATE TABLE "
            + name(operation.table(), operation.partition().name())
            + " PARTITION OF "
            + whole(operation.table(), operation.partition().of())
            + " "
            + operation.partition().bound()
            + (operation.partition().by() == null ? "" : by(operation.partition().by())));
  }

  /** Detached first, because a key that references the whole depends on each of its parts. */
  @Override
  public List<SqlStatement> dropPartition(DropPartition operation) {
    String partition = name(operation.table(), operation.partition());
    return List.of(
        detach(operation.table(), operation.of(), partition),
        SqlStatement.of("DROP TABLE " + partition));
  }

  @Override
  public List<SqlStatement> attachPartition(AttachPartition operation) {
    return one(
        "ALTER TABLE "
            + whole(operation.table(), operation.partition().of())
            + " ATTACH PARTITION "
            + name(operation.table(), operation.partition().name())
            + " "
            + operation.partition().bound());
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
    return of == null ? Sql.name(table) : name(table, of);
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
