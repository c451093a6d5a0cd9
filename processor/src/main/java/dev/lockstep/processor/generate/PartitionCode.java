package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import com.palantir.javapoet.ClassName;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RenamePartition;
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Constant;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.OperationCode.Group;
import dev.lockstep.processor.generate.OperationCode.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes how tables are partitioned, and the operations on partitions. */
final class PartitionCode implements PartitionOperation.Visitor<List<Statement>> {

  private final DefinitionCode definitions;

  PartitionCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  /** Returns the calls on a table's definition; none for most tables. */
  List<Call> calls(TableOptions options) {
    Partitioning partitioning = options.partitioning();
    List<Call> calls = new ArrayList<>();
    if (partitioning == null) {
      return calls;
    }
    calls.add(by(partitioning.division()));
    partitioning
        .wholesFirst()
        .forEach(partition -> calls.add(new Call("partition", arguments(partition))));
    return calls;
  }

  private static Call by(Division division) {
    List<Expression> by = new ArrayList<>();
    by.add(new Constant(ClassName.get(PartitionStrategy.class), division.strategy().name()));
    division.keys().stream().map(IndexKey::toString).forEach(key -> by.add(new Text(key)));
    return new Call("partitionBy", by);
  }

  /** Returns name and bound, or where there is more to it a definition. */
  private List<Expression> arguments(Partition partition) {
    if (partition.of() == null && partition.by() == null) {
      return List.of(new Text(partition.name()), new Text(partition.bound()));
    }
    List<Call> calls = new ArrayList<>();
    if (partition.of() != null) {
      calls.add(call("of", partition.of()));
    }
    if (partition.by() != null) {
      calls.add(by(partition.by()));
    }
    Call start = definitions.start(call("partition", partition.name(), partition.bound()));
    return List.of(new Chain(start, calls));
  }

  private List<Statement> with(String method, QualifiedName table, Partition partition) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(new Text(table.toString()));
    arguments.addAll(arguments(partition));
    return OperationCode.statement(Group.TABLES, OperationCode.schema(new Call(method, arguments)));
  }

  @Override
  public List<Statement> createPartition(CreatePartition operation) {
    String method = operation.attached() ? "createAndAttachPartition" : "createPartition";
    return with(method, operation.table(), operation.partition());
  }

  @Override
  public List<Statement> dropPartition(DropPartition operation) {
    return statement(
        Group.DROPS,
        operation.concurrently() ? "dropPartitionConcurrently" : "dropPartition",
        part(operation.table(), operation.of(), operation.partition()));
  }

  @Override
  public List<Statement> attachPartition(AttachPartition operation) {
    return with("attachPartition", operation.table(), operation.partition());
  }

  @Override
  public List<Statement> detachPartition(DetachPartition operation) {
    return statement(
        Group.TABLES,
        "detachPartition",
        part(operation.table(), operation.of(), operation.partition()));
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

  private static String[] part(QualifiedName table, @Nullable String of, String partition) {
    return of == null
        ? new String[] {table.toString(), partition}
        : new String[] {table.toString(), of, partition};
  }

  private static List<Statement> statement(Group group, String method, String... texts) {
    return OperationCode.statement(group, OperationCode.schema(call(method, texts)));
  }
}
