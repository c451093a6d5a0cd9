package dev.lockstep.core.render;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders each operation as the statements that PostgreSQL executes for it. */
public final class SqlRenderer implements Operation.Visitor<List<SqlStatement>> {

  /** The oldest version of PostgreSQL that Lockstep knows. */
  public static final int OLDEST_VERSION = 13;

  private final String revision;
  private final int version;

  private SqlRenderer(String revision, int version) {
    this.revision = revision;
    this.version = version;
  }

  /**
   * Returns the statements of an operation, in order, in the form that every version knows.
   *
   * @param operation the operation; a code step, a backfill and an irreversible one have none
   * @param revision the migration it belongs to: salvaged values are kept under it
   */
  public static List<SqlStatement> render(Operation operation, String revision) {
    return render(operation, revision, OLDEST_VERSION);
  }

  /**
   * Returns the statements of an operation, in order, in the best form that a version knows.
   *
   * @param operation the operation; a code step, a backfill and an irreversible one have none
   * @param revision the migration it belongs to: salvaged values are kept under it
   * @param version the server's major version, for example 17
   */
  public static List<SqlStatement> render(Operation operation, String revision, int version) {
    return operation.accept(new SqlRenderer(revision, version));
  }

  /** Returns what drops the indexes of partitions whose build was cut off. */
  public static List<SqlStatement> leftovers(OnlineOperation operation) {
    return OnlineSql.leftovers(operation);
  }

  @Override
  public List<SqlStatement> createEnumType(CreateEnumType operation) {
    String name = Sql.name(operation.type().name());
    String labels =
        operation.type().labels().stream().map(Sql::literal).collect(Collectors.joining(", "));
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(SqlStatement.of("CREATE TYPE " + name + " AS ENUM (" + labels + ")"));
    if (operation.type().comment() != null) {
      statements.add(comment("TYPE " + name, operation.type().comment()));
    }
    return statements;
  }

  @Override
  public List<SqlStatement> dropEnumType(DropEnumType operation) {
    return one(SqlStatement.of("DROP TYPE " + Sql.name(operation.name())));
  }

  @Override
  public List<SqlStatement> renameEnumType(RenameEnumType operation) {
    return one(rename("TYPE", operation.from(), operation.to()));
  }

  @Override
  public List<SqlStatement> addEnumValue(AddEnumValue operation) {
    return one(
        SqlStatement.of(
            "ALTER TYPE "
                + Sql.name(operation.type())
                + " ADD VALUE "
                + Sql.literal(operation.label())
                + (operation.before() == null
                    ? ""
                    : " BEFORE " + Sql.literal(operation.before()))));
  }

  @Override
  public List<SqlStatement> renameEnumValue(RenameEnumValue operation) {
    return one(
        SqlStatement.of(
            "ALTER TYPE "
                + Sql.name(operation.type())
                + " RENAME VALUE "
                + Sql.literal(operation.from())
                + " TO "
                + Sql.literal(operation.to())));
  }

  @Override
  public List<SqlStatement> createSequence(CreateSequence operation) {
    return one(SqlStatement.of(sequence("CREATE", operation.sequence())));
  }

  @Override
  public List<SqlStatement> dropSequence(DropSequence operation) {
    return one(SqlStatement.of("DROP SEQUENCE " + Sql.name(operation.name())));
  }

  @Override
  public List<SqlStatement> renameSequence(RenameSequence operation) {
    return one(rename("SEQUENCE", operation.from(), operation.to()));
  }

  @Override
  public List<SqlStatement> alterSequence(AlterSequence operation) {
    return one(SqlStatement.of(sequence("ALTER", operation.sequence())));
  }

  @Override
  public List<SqlStatement> dropTable(DropTable operation) {
    return one(SqlStatement.of("DROP TABLE " + Sql.name(operation.name())));
  }

  @Override
  public List<SqlStatement> renameTable(RenameTable operation) {
    return one(rename("TABLE", operation.from(), operation.to()));
  }

  @Override
  public List<SqlStatement> dropColumn(DropColumn operation) {
    return one(alterTable(operation.table(), "DROP COLUMN " + Sql.identifier(operation.column())));
  }

  @Override
  public List<SqlStatement> renameColumn(RenameColumn operation) {
    return one(
        alterTable(
            operation.table(),
            "RENAME COLUMN "
                + Sql.identifier(operation.from())
                + " TO "
                + Sql.identifier(operation.to())));
  }

  @Override
  public List<SqlStatement> setNotNull(SetNotNull operation) {
    return one(alterColumn(operation.table(), operation.column(), "SET NOT NULL"));
  }

  @Override
  public List<SqlStatement> dropNotNull(DropNotNull operation) {
    return one(alterColumn(operation.table(), operation.column(), "DROP NOT NULL"));
  }

  @Override
  public List<SqlStatement> setDefault(SetDefault operation) {
    return one(
        alterColumn(
            operation.table(),
            operation.column(),
            operation.expression() == null
                ? "DROP DEFAULT"
                : "SET DEFAULT " + operation.expression()));
  }

  @Override
  public List<SqlStatement> addConstraint(AddConstraint operation) {
    return one(
        alterTable(operation.table(), "ADD " + Definitions.constraint(operation.constraint())));
  }

  @Override
  public List<SqlStatement> dropConstraint(DropConstraint operation) {
    return one(
        alterTable(operation.table(), "DROP CONSTRAINT " + Sql.identifier(operation.constraint())));
  }

  @Override
  public List<SqlStatement> renameConstraint(RenameConstraint operation) {
    return one(
        alterTable(
            operation.table(),
            "RENAME CONSTRAINT "
                + Sql.identifier(operation.from())
                + " TO "
                + Sql.identifier(operation.to())));
  }

  @Override
  public List<SqlStatement> createIndex(CreateIndex operation) {
    return one(
        new SqlStatement(
            Definitions.createIndex(operation.table(), operation.index(), operation.concurrently()),
            !operation.concurrently(),
            false));
  }

  @Override
  public List<SqlStatement> dropIndex(DropIndex operation) {
    return one(
        new SqlStatement(
            "DROP INDEX "
                + (operation.concurrently() ? "CONCURRENTLY " : "")
                + indexName(operation.table(), operation.index()),
            !operation.concurrently(),
            false));
  }

  @Override
  public List<SqlStatement> renameIndex(RenameIndex operation) {
    return one(
        SqlStatement.of(
            "ALTER INDEX "
                + indexName(operation.table(), operation.from())
                + " RENAME TO "
                + Sql.identifier(operation.to())));
  }

  @Override
  public List<SqlStatement> setTableComment(SetTableComment operation) {
    return one(comment("TABLE " + Sql.name(operation.table()), operation.comment()));
  }

  @Override
  public List<SqlStatement> setColumnComment(SetColumnComment operation) {
    return one(
        comment(
            "COLUMN " + Sql.name(operation.table()) + "." + Sql.identifier(operation.column()),
            operation.comment()));
  }

  @Override
  public List<SqlStatement> setTypeComment(SetTypeComment operation) {
    return one(comment("TYPE " + Sql.name(operation.type()), operation.comment()));
  }

  @Override
  public List<SqlStatement> createTable(CreateTable operation) {
    Table table = operation.table();
    String name = Sql.name(table.name());
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(SqlStatement.of(Definitions.table(table)));
    Definitions.repeatedKeys(table).stream()
        .map(key -> alterTable(table.name(), "ADD " + Definitions.constraint(key)))
        .forEach(statements::add);
    for (Index index : table.indexes()) {
      statements.add(SqlStatement.of(Definitions.createIndex(table.name(), index, false)));
    }
    if (table.comment() != null) {
      statements.add(comment("TABLE " + name, table.comment()));
    }
    table.columns().stream()
        .filter(column -> column.comment() != null)
        .map(
            column ->
                comment("COLUMN " + name + "." + Sql.identifier(column.name()), column.comment()))
        .forEach(statements::add);
    statements.addAll(TableOptionSql.afterIndexes(table));
    statements.addAll(PolicySql.of(table));
    statements.addAll(PartitionSql.of(table));
    return statements;
  }

  @Override
  public List<SqlStatement> addColumn(AddColumn operation) {
    List<SqlStatement> statements = new ArrayList<>();
    statements.add(
        alterTable(operation.table(), "ADD COLUMN " + Definitions.column(operation.column())));
    String text = operation.column().comment();
    if (text != null) {
      statements.add(
          comment(
              "COLUMN "
                  + Sql.name(operation.table())
                  + "."
                  + Sql.identifier(operation.column().name()),
              text));
    }
    return statements;
  }

  @Override
  public List<SqlStatement> alterColumnType(AlterColumnType operation) {
    return operation.conversion().accept(new ConversionSql(operation, revision));
  }

  @Override
  public List<SqlStatement> setIdentity(SetIdentity operation) {
    return IdentitySql.of(operation);
  }

  @Override
  public List<SqlStatement> alterIdentity(AlterIdentity operation) {
    String options =
        Definitions.sequenceOptions(operation.options()).stream()
            .map(option -> "SET " + option)
            .collect(Collectors.joining(" "));
    return one(alterColumn(operation.table(), operation.column(), options));
  }

  @Override
  public List<SqlStatement> dropExpression(DropExpression operation) {
    return one(alterColumn(operation.table(), operation.column(), "DROP EXPRESSION"));
  }

  @Override
  public List<SqlStatement> createObject(CreateObject operation) {
    List<SqlStatement> all = new ArrayList<>(CreationSql.of(operation.definition()));
    if (operation.restoresPrivileges()) {
      all.add(KeptPrivileges.restore(operation.definition().ref()));
    }
    return all;
  }

  @Override
  public List<SqlStatement> dropObject(DropObject operation) {
    if (operation.ref().kind() == DefinitionKind.GRANT) {
      return GrantSql.drop(GrantName.parse(operation.ref().identity())).stream()
          .map(SqlStatement::of)
          .toList();
    }
    SqlStatement drop =
        SqlStatement.of(
            "DROP " + operation.ref().kind().keyword() + " " + operation.ref().identity());
    return operation.keepsPrivileges()
        ? List.of(KeptPrivileges.keep(operation.ref()), drop)
        : one(drop);
  }

  @Override
  public List<SqlStatement> replaceObject(ReplaceObject operation) {
    return ReplacementSql.of(operation.before(), operation.after());
  }

  @Override
  public List<SqlStatement> tableOption(TableOptionOperation operation) {
    return operation.accept(new TableOptionSql());
  }

  @Override
  public List<SqlStatement> policy(PolicyOperation operation) {
    return operation.accept(new PolicySql());
  }

  @Override
  public List<SqlStatement> partition(PartitionOperation operation) {
    return operation.accept(new PartitionSql());
  }

  @Override
  public List<SqlStatement> online(OnlineOperation operation) {
    return operation.accept(new OnlineSql(revision, version));
  }

  @Override
  public List<SqlStatement> rows(RowOperation operation) {
    return operation.accept(new RowSql(revision));
  }

  @Override
  public List<SqlStatement> sqlStep(SqlStep operation) {
    return one(RawSql.statement(operation.sql()));
  }

  @Override
  public List<SqlStatement> codeStep(CodeStep operation) {
    return List.of();
  }

  @Override
  public List<SqlStatement> backfill(Backfill operation) {
    return List.of();
  }

  @Override
  public List<SqlStatement> irreversible(Irreversible operation) {
    return List.of();
  }

  private static SqlStatement rename(String kind, QualifiedName from, QualifiedName to) {
    return SqlStatement.of(
        "ALTER " + kind + " " + Sql.name(from) + " RENAME TO " + Sql.identifier(to.name()));
  }

  private static String sequence(String verb, Sequence sequence) {
    return verb + " SEQUENCE " + Sql.name(sequence.name()) + Definitions.sequenceOptions(sequence);
  }

  private static SqlStatement alterTable(QualifiedName table, String what) {
    return SqlStatement.of("ALTER TABLE " + Sql.name(table) + " " + what);
  }

  private static SqlStatement alterColumn(QualifiedName table, String column, String what) {
    return alterTable(table, "ALTER COLUMN " + Sql.identifier(column) + " " + what);
  }

  private static String indexName(QualifiedName table, String index) {
    return Sql.name(table.withName(index));
  }

  private static SqlStatement comment(String on, @Nullable String text) {
    return SqlStatement.of("COMMENT ON " + on + " IS " + Sql.literalOrNull(text));
  }

  private static List<SqlStatement> one(SqlStatement statement) {
    return List.of(statement);
  }
}
