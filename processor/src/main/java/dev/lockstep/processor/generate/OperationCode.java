package dev.lockstep.processor.generate;

import static dev.lockstep.processor.generate.DefinitionCode.call;

import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Identity;
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
import dev.lockstep.processor.generate.Expression.Call;
import dev.lockstep.processor.generate.Expression.Chain;
import dev.lockstep.processor.generate.Expression.Text;
import dev.lockstep.processor.generate.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes operations as the calls on {@code SchemaChange} that record them. */
final class OperationCode implements Operation.Visitor<List<OperationCode.Statement>> {

  /** What the runtime takes where a migration says nothing. */
  private static final int DEFAULT_BATCH_SIZE = 5000;

  private final DefinitionCode definitions;

  OperationCode(DefinitionCode definitions) {
    this.definitions = definitions;
  }

  /** What statements that stand together have in common. */
  enum Group {
    DROPS,
    RENAMES,
    TYPES,
    TABLES,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    OBJECTS,
    COMMENTS,
    ROWS,
    DATA
  }

  /** One statement of the method. */
  record Statement(Group group, Expression expression) {}

  @Override
  public List<Statement> createEnumType(CreateEnumType operation) {
    EnumType type = operation.type();
    Chain create = schema(call("createEnumType", List.of(type.name().toString()), type.labels()));
    List<Statement> statements = new ArrayList<>(statement(Group.TYPES, create));
    if (type.comment() != null) {
      statements.addAll(new SetTypeComment(type.name(), type.comment()).accept(this));
    }
    return statements;
  }

  @Override
  public List<Statement> dropEnumType(DropEnumType operation) {
    return statement(Group.DROPS, schema(call("dropEnumType", operation.name().toString())));
  }

  @Override
  public List<Statement> renameEnumType(RenameEnumType operation) {
    return statement(
        Group.RENAMES,
        schema(call("renameEnumType", operation.from().toString(), operation.to().toString())));
  }

  @Override
  public List<Statement> addEnumValue(AddEnumValue operation) {
    String type = operation.type().toString();
    String before = operation.before();
    return statement(
        Group.TYPES,
        before == null
            ? schema(call("addEnumValue", type, operation.label()))
            : schema(call("addEnumValueBefore", type, operation.label(), before)));
  }

  @Override
  public List<Statement> renameEnumValue(RenameEnumValue operation) {
    return statement(
        Group.RENAMES,
        schema(
            call(
                "renameEnumValue", operation.type().toString(), operation.from(), operation.to())));
  }

  @Override
  public List<Statement> createSequence(CreateSequence operation) {
    return statement(
        Group.TYPES, schema("createSequence", definitions.sequence(operation.sequence())));
  }

  @Override
  public List<Statement> dropSequence(DropSequence operation) {
    return statement(Group.DROPS, schema(call("dropSequence", operation.name().toString())));
  }

  @Override
  public List<Statement> renameSequence(RenameSequence operation) {
    return statement(
        Group.RENAMES,
        schema(call("renameSequence", operation.from().toString(), operation.to().toString())));
  }

  @Override
  public List<Statement> alterSequence(AlterSequence operation) {
    return statement(
        Group.TYPES, schema("alterSequence", definitions.sequence(operation.sequence())));
  }

  @Override
  public List<Statement> createTable(CreateTable operation) {
    return statement(Group.TABLES, schema("createTable", definitions.table(operation.table())));
  }

  @Override
  public List<Statement> dropTable(DropTable operation) {
    return statement(Group.DROPS, schema(call("dropTable", operation.name().toString())));
  }

  @Override
  public List<Statement> renameTable(RenameTable operation) {
    return statement(
        Group.RENAMES,
        schema(call("renameTable", operation.from().toString(), operation.to().toString())));
  }

  @Override
  public List<Statement> addColumn(AddColumn operation) {
    return statement(
        Group.COLUMNS,
        schema("addColumn", text(operation.table()), definitions.column(operation.column())));
  }

  @Override
  public List<Statement> dropColumn(DropColumn operation) {
    return statement(
        Group.DROPS, schema(call("dropColumn", operation.table().toString(), operation.column())));
  }

  @Override
  public List<Statement> renameColumn(RenameColumn operation) {
    return statement(
        Group.RENAMES,
        schema(
            call("renameColumn", operation.table().toString(), operation.from(), operation.to())));
  }

  @Override
  public List<Statement> alterColumnType(AlterColumnType operation) {
    return statement(
        Group.COLUMNS, schema(new Call("alterColumnType", typeChange(operation, definitions))));
  }

  static List<Expression> typeChange(AlterColumnType operation, DefinitionCode definitions) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(text(operation.table()));
    arguments.add(new Text(operation.column()));
    arguments.add(text(operation.type()));
    List<Expression> conversion = definitions.conversion(operation.conversion());
    arguments.addAll(conversion);
    if (operation.collation() != null) {
      if (conversion.isEmpty()) {
        arguments.add(definitions.cast());
      }
      arguments.add(text(operation.collation()));
    }
    return arguments;
  }

  @Override
  public List<Statement> setNotNull(SetNotNull operation) {
    return statement(
        Group.COLUMNS,
        schema(call("setNotNull", operation.table().toString(), operation.column())));
  }

  @Override
  public List<Statement> dropNotNull(DropNotNull operation) {
    return statement(
        Group.COLUMNS,
        schema(call("dropNotNull", operation.table().toString(), operation.column())));
  }

  @Override
  public List<Statement> setDefault(SetDefault operation) {
    String table = operation.table().toString();
    String expression = operation.expression();
    return statement(
        Group.COLUMNS,
        expression == null
            ? schema(call("dropDefault", table, operation.column()))
            : schema(call("setDefault", table, operation.column(), expression)));
  }

  @Override
  public List<Statement> setIdentity(SetIdentity operation) {
    Expression table = text(operation.table());
    Expression column = new Text(operation.column());
    Identity identity = operation.identity();
    if (identity == null) {
      return statement(Group.COLUMNS, schema("dropIdentity", table, column));
    }
    Expression kind = DefinitionCode.identity(identity);
    return statement(
        Group.COLUMNS,
        operation.options().isDefault()
            ? schema("setIdentity", table, column, kind)
            : schema(
                "setIdentity", table, column, kind, definitions.numbering(operation.options())));
  }

  @Override
  public List<Statement> alterIdentity(AlterIdentity operation) {
    return statement(
        Group.COLUMNS,
        schema(
            "alterIdentity",
            text(operation.table()),
            new Text(operation.column()),
            definitions.numbering(operation.options())));
  }

  @Override
  public List<Statement> dropExpression(DropExpression operation) {
    return statement(
        Group.COLUMNS,
        schema(call("dropExpression", operation.table().toString(), operation.column())));
  }

  @Override
  public List<Statement> addConstraint(AddConstraint operation) {
    return statement(
        Group.CONSTRAINTS,
        schema(
            "addConstraint",
            text(operation.table()),
            definitions.constraint(operation.constraint())));
  }

  @Override
  public List<Statement> dropConstraint(DropConstraint operation) {
    return statement(
        Group.DROPS,
        schema(call("dropConstraint", operation.table().toString(), operation.constraint())));
  }

  @Override
  public List<Statement> renameConstraint(RenameConstraint operation) {
    return statement(
        Group.RENAMES,
        schema(
            call(
                "renameConstraint",
                operation.table().toString(),
                operation.from(),
                operation.to())));
  }

  @Override
  public List<Statement> createIndex(CreateIndex operation) {
    String method = operation.concurrently() ? "createIndexConcurrently" : "createIndex";
    return statement(
        Group.INDEXES,
        schema(method, text(operation.table()), definitions.index(operation.index())));
  }

  @Override
  public List<Statement> dropIndex(DropIndex operation) {
    String method = operation.concurrently() ? "dropIndexConcurrently" : "dropIndex";
    return statement(
        Group.DROPS, schema(call(method, operation.table().toString(), operation.index())));
  }

  @Override
  public List<Statement> renameIndex(RenameIndex operation) {
    return statement(
        Group.RENAMES,
        schema(
            call("renameIndex", operation.table().toString(), operation.from(), operation.to())));
  }

  @Override
  public List<Statement> setTableComment(SetTableComment operation) {
    return statement(
        Group.COMMENTS,
        schema("commentOnTable", text(operation.table()), nullable(operation.comment())));
  }

  @Override
  public List<Statement> setColumnComment(SetColumnComment operation) {
    return statement(
        Group.COMMENTS,
        schema(
            "commentOnColumn",
            text(operation.table()),
            new Text(operation.column()),
            nullable(operation.comment())));
  }

  @Override
  public List<Statement> setTypeComment(SetTypeComment operation) {
    return statement(
        Group.COMMENTS,
        schema("commentOnEnumType", text(operation.type()), nullable(operation.comment())));
  }

  @Override
  public List<Statement> createObject(CreateObject operation) {
    Group group = operation.definition().kind().isType() ? Group.TYPES : Group.OBJECTS;
    String method = operation.restoresPrivileges() ? "createWithPrivileges" : "create";
    return statement(
        group, schema(method, operation.definition().accept(new ObjectCode(definitions))));
  }

  @Override
  public List<Statement> dropObject(DropObject operation) {
    return statement(
        Group.DROPS,
        schema(
            new Call(
                operation.keepsPrivileges() ? "dropKeepingPrivileges" : "drop",
                ObjectCode.arguments(operation.ref()))));
  }

  @Override
  public List<Statement> replaceObject(ReplaceObject operation) {
    ObjectCode writer = new ObjectCode(definitions);
    return statement(
        Group.OBJECTS,
        schema("replace", operation.before().accept(writer), operation.after().accept(writer)));
  }

  @Override
  public List<Statement> tableOption(TableOptionOperation operation) {
    return operation.accept(new TableOptionCode());
  }

  @Override
  public List<Statement> policy(PolicyOperation operation) {
    return operation.accept(new PolicyCode(definitions));
  }

  @Override
  public List<Statement> partition(PartitionOperation operation) {
    return operation.accept(new PartitionCode(definitions));
  }

  @Override
  public List<Statement> online(OnlineOperation operation) {
    return operation.accept(new OnlineCode(definitions));
  }

  @Override
  public List<Statement> rows(RowOperation operation) {
    return operation.accept(new RowCode(definitions));
  }

  @Override
  public List<Statement> sqlStep(SqlStep operation) {
    return statement(Group.DATA, schema(call("sql", operation.description(), operation.sql())));
  }

  @Override
  public List<Statement> codeStep(CodeStep operation) {
    throw new IllegalArgumentException(
        "Only a person can write the code of the step '" + operation.description() + "'");
  }

  @Override
  public List<Statement> backfill(Backfill operation) {
    List<Call> calls = new ArrayList<>();
    calls.add(call("backfill", operation.table().toString()));
    operation
        .assignments()
        .forEach((column, expression) -> calls.add(call("set", column, expression)));
    if (operation.condition() != null) {
      calls.add(call("where", operation.condition()));
    }
    if (operation.batchSize() != DEFAULT_BATCH_SIZE) {
      calls.add(new Call("batchSize", List.of(new Word(String.valueOf(operation.batchSize())))));
    }
    return statement(Group.DATA, new Chain(new Word("schema"), calls));
  }

  @Override
  public List<Statement> irreversible(Irreversible operation) {
    return statement(Group.DATA, schema(call("irreversible", operation.reason())));
  }

  static List<Statement> statement(Group group, Chain call) {
    return List.of(new Statement(group, call));
  }

  static Chain schema(Call call) {
    return new Chain(new Word("schema"), List.of(call));
  }

  static Chain schema(String name, Expression... arguments) {
    return schema(new Call(name, List.of(arguments)));
  }

  private static Text text(Object name) {
    return new Text(name.toString());
  }

  private static Expression nullable(@Nullable String text) {
    return text == null ? new Word("null") : new Text(text);
  }
}
