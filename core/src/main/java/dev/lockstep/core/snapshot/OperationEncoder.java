package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.RowOperation;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTypeComment;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.operation.TableOptionOperation;

/** Operations as facts: the text that a migration's checksum is taken over. */
final class OperationEncoder implements Operation.Visitor<Node> {

  static Node encode(Operation operation) {
    return operation.accept(new OperationEncoder());
  }

  @Override
  public Node createEnumType(CreateEnumType operation) {
    return Node.of("create-enum-type").with(ObjectCodec.encode(operation.type(), false));
  }

  @Override
  public Node dropEnumType(DropEnumType operation) {
    return Node.of("drop-enum-type").with("name", operation.name().toString());
  }

  @Override
  public Node renameEnumType(RenameEnumType operation) {
    return Node.of("rename-enum-type")
        .with("from", operation.from().toString())
        .with("to", operation.to().toString());
  }

  @Override
  public Node addEnumValue(AddEnumValue operation) {
    return Node.of("add-enum-value")
        .with("type", operation.type().toString())
        .with("label", operation.label())
        .withOptional("before", operation.before());
  }

  @Override
  public Node renameEnumValue(RenameEnumValue operation) {
    return Node.of("rename-enum-value")
        .with("type", operation.type().toString())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  @Override
  public Node createSequence(CreateSequence operation) {
    return Node.of("create-sequence").with(ObjectCodec.encode(operation.sequence(), false));
  }

  @Override
  public Node dropSequence(DropSequence operation) {
    return Node.of("drop-sequence").with("name", operation.name().toString());
  }

  @Override
  public Node renameSequence(RenameSequence operation) {
    return Node.of("rename-sequence")
        .with("from", operation.from().toString())
        .with("to", operation.to().toString());
  }

  @Override
  public Node alterSequence(AlterSequence operation) {
    return Node.of("alter-sequence").with(ObjectCodec.encode(operation.sequence(), false));
  }

  @Override
  public Node createTable(CreateTable operation) {
    return Node.of("create-table").with(ObjectCodec.encode(operation.table(), false));
  }

  @Override
  public Node dropTable(DropTable operation) {
    return Node.of("drop-table").with("name", operation.name().toString());
  }

  @Override
  public Node renameTable(RenameTable operation) {
    return Node.of("rename-table")
        .with("from", operation.from().toString())
        .with("to", operation.to().toString());
  }

  @Override
  public Node addColumn(AddColumn operation) {
    return on("add-column", operation.table()).with(ColumnCodec.encode(operation.column()));
  }

  @Override
  public Node dropColumn(DropColumn operation) {
    return Node.of("drop-column")
        .with("table", operation.table().toString())
        .with("column", operation.column());
  }

  @Override
  public Node renameColumn(RenameColumn operation) {
    return Node.of("rename-column")
        .with("table", operation.table().toString())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  @Override
  public Node alterColumnType(AlterColumnType operation) {
    return column("alter-column-type", operation.table(), operation.column())
        .with("type", operation.type().toString())
        .with(operation.conversion().accept(new ConversionEncoder()))
        .withOptional("collation", ColumnCodec.text(operation.collation()));
  }

  @Override
  public Node setNotNull(SetNotNull operation) {
    return Node.of("set-not-null")
        .with("table", operation.table().toString())
        .with("column", operation.column());
  }

  @Override
  public Node dropNotNull(DropNotNull operation) {
    return Node.of("drop-not-null")
        .with("table", operation.table().toString())
        .with("column", operation.column());
  }

  @Override
  public Node setDefault(SetDefault operation) {
    return Node.of("set-default")
        .with("table", operation.table().toString())
        .with("column", operation.column())
        .withOptional("expression", operation.expression());
  }

  @Override
  public Node setIdentity(SetIdentity operation) {
    return column("set-identity", operation.table(), operation.column())
        .withOptional(
            "identity", operation.identity() == null ? null : Keywords.of(operation.identity()))
        .withAll(IdentityCodec.encode(operation.options()));
  }

  @Override
  public Node alterIdentity(AlterIdentity operation) {
    return column("alter-identity", operation.table(), operation.column())
        .withAll(IdentityCodec.encode(operation.options()));
  }

  @Override
  public Node dropExpression(DropExpression operation) {
    return column("drop-expression", operation.table(), operation.column());
  }

  @Override
  public Node addConstraint(AddConstraint operation) {
    return on("add-constraint", operation.table())
        .with(ConstraintCodec.encode(operation.constraint()));
  }

  @Override
  public Node dropConstraint(DropConstraint operation) {
    return Node.of("drop-constraint")
        .with("table", operation.table().toString())
        .with("constraint", operation.constraint());
  }

  @Override
  public Node renameConstraint(RenameConstraint operation) {
    return Node.of("rename-constraint")
        .with("table", operation.table().toString())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  @Override
  public Node createIndex(CreateIndex operation) {
    return on("create-index", operation.table())
        .withFlag("concurrently", operation.concurrently())
        .with(IndexCodec.encode(operation.index()));
  }

  @Override
  public Node dropIndex(DropIndex operation) {
    return Node.of("drop-index")
        .with("table", operation.table().toString())
        .with("index", operation.index())
        .withFlag("concurrently", operation.concurrently());
  }

  @Override
  public Node renameIndex(RenameIndex operation) {
    return Node.of("rename-index")
        .with("table", operation.table().toString())
        .with("from", operation.from())
        .with("to", operation.to());
  }

  @Override
  public Node setTableComment(SetTableComment operation) {
    return Node.of("set-table-comment")
        .with("table", operation.table().toString())
        .withOptional("comment", operation.comment());
  }

  @Override
  public Node setColumnComment(SetColumnComment operation) {
    return Node.of("set-column-comment")
        .with("table", operation.table().toString())
        .with("column", operation.column())
        .withOptional("comment", operation.comment());
  }

  @Override
  public Node setTypeComment(SetTypeComment operation) {
    return Node.of("set-type-comment")
        .with("type", operation.type().toString())
        .withOptional("comment", operation.comment());
  }

  @Override
  public Node createObject(CreateObject operation) {
    return Node.of("create-object")
        .with(ObjectCodec.encode(operation.definition(), false))
        .withFlag("restores-privileges", operation.restoresPrivileges());
  }

  @Override
  public Node dropObject(DropObject operation) {
    return Node.of("drop-object", operation.ref().identity())
        .with("kind", Keywords.of(operation.ref().kind()))
        .withFlag("keeps-privileges", operation.keepsPrivileges());
  }

  @Override
  public Node replaceObject(ReplaceObject operation) {
    return Node.of("replace-object")
        .with(ObjectCodec.encode(operation.before(), false))
        .with(ObjectCodec.encode(operation.after(), false));
  }

  @Override
  public Node tableOption(TableOptionOperation operation) {
    return operation.accept(new TableOptionEncoder());
  }

  @Override
  public Node policy(PolicyOperation operation) {
    return operation.accept(new PolicyEncoder());
  }

  @Override
  public Node partition(PartitionOperation operation) {
    return operation.accept(new PartitionEncoder());
  }

  @Override
  public Node online(OnlineOperation operation) {
    return operation.accept(new OnlineEncoder());
  }

  @Override
  public Node rows(RowOperation operation) {
    return operation.accept(new RowEncoder());
  }

  @Override
  public Node sqlStep(SqlStep operation) {
    return Node.of("sql-step")
        .with("description", operation.description())
        .with("sql", operation.sql());
  }

  @Override
  public Node codeStep(CodeStep operation) {
    return Node.of("code").with("description", operation.description());
  }

  @Override
  public Node backfill(Backfill operation) {
    Node node = on("backfill", operation.table());
    operation
        .assignments()
        .forEach((name, expression) -> node.with(Node.of("set", name).with("to", expression)));
    return node.withOptional("where", operation.condition())
        .with("batch-size", Integer.toString(operation.batchSize()));
  }

  @Override
  public Node irreversible(Irreversible operation) {
    return Node.of("irreversible").with("reason", operation.reason());
  }

  private static Node on(String keyword, QualifiedName table) {
    return Node.of(keyword).with("table", table.toString());
  }

  private static Node column(String keyword, QualifiedName table, String column) {
    return on(keyword, table).with("column", column);
  }
}
