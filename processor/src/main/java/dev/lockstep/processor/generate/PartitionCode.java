package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes how tables are partitioned, and the operations on partitions. */
final class PartitionCode implements PartitionOperation.Visitor<List<Statement>> {

  /** Returns the calls on a table's definition; none for most tables. */
  static List<Call> calls(TableOptions options) {
    Partitioning partitioning = options.partitioning();
    List<Call> calls = new ArrayList<>();
    if (partitioning == null) {
      return calls;
    }
    List<Expression> by = new ArrayList<>();
    by.add(new Constant(ClassName.get(PartitionStrategy.class), partitioning.strategy().name()));
    partitioning.keys().stream().map(IndexKey::toString).forEach(key -> by.add(new Text(key)));
    calls.add(new Call("partitionBy", by));
    partitioning
        .partitions()
        .forEach(partition -> calls.add(call("partition", partition.name(), partition.bound())));
    return calls;
  }

  @Override
  public List<Statement> createPartition(CreatePartition operation) {
    return statement(
        Group.TABLES,
        "createPartition",
        operation.table().toString(),
        operation.partition().name(),
        operation.partition().bound());
  }

  @Override
  public List<Statement> dropPartition(DropPartition operation) {
    return statement(
        Group.DROPS, "dropPartition", operation.table().toString(), operation.partition());
  }

  @Override
  public List<Statement> attachPartition(AttachPartition operation) {
    return statement(
        Group.TABLES,
        "attachPartition",
        operation.table().toString(),
        operation.partition().name(),
        operation.partition().bound());
  }

  @Override
  public List<Statement> detachPartition(DetachPartition operation) {
    return statement(
        Group.TABLES, "detachPartition", operation.table().toString(), operation.partition());
  }

  @Override
  public List<Statement> renamePartition(RenamePartition operation) {
    return statement(
        Group.RENAMES,
        "renamePartition",
        operation.table().toString(),
        operation.from(),
        operation.to());
  }

  private static List<Statement> statement(Group group, String method, String... texts) {
    return OperationCode.statement(group, OperationCode.schema(call(method, texts)));
  }
}
