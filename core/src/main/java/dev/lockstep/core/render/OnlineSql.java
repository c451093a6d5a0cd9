package dev.lockstep.core.render;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.List;

/** Renders the parts of online changes, for a version of the server. */
final class OnlineSql implements OnlineOperation.Visitor<List<SqlStatement>> {

  private static final int NOT_NULL_NOT_VALID = 18;

  private final String revision;
  private final int version;

  OnlineSql(String revision, int version) {
    this.revision = revision;
    this.version = version;
  }

  @Override
  public List<SqlStatement> addConstraintNotValid(AddConstraintNotValid operation) {
    return List.of(
        SqlStatement.of(
            alter(operation)
                + "ADD "
                + Definitions.constraint(operation.constraint())
                + " NOT VALID"));
  }

  @Override
  public List<SqlStatement> validateConstraint(ValidateConstraint operation) {
    return List.of(SqlStatement.alone(validate(operation, operation.constraint())));
  }

  @Override
  public List<SqlStatement> addNotNullNotValid(AddNotNullNotValid operation) {
    String column = Sql.identifier(operation.column());
    String constraint =
        version < NOT_NULL_NOT_VALID
            ? Sql.identifier(AddNotNullNotValid.check(operation.table(), operation.column()))
                + " CHECK ("
                + column
                + " IS NOT NULL)"
            : Sql.identifier(notNull(operation.table(), operation.column()))
                + " NOT NULL "
                + column;
    return List.of(
        SqlStatement.of(alter(operation) + "ADD CONSTRAINT " + constraint + " NOT VALID"));
  }

  @Override
  public List<SqlStatement> validateNotNull(ValidateNotNull operation) {
    if (version >= NOT_NULL_NOT_VALID) {
      String name = notNull(operation.table(), operation.column());
      return List.of(SqlStatement.alone(validate(operation, name)));
    }
    String check = AddNotNullNotValid.check(operation.table(), operation.column());
    String column = Sql.identifier(operation.column());
    // Dropped in a statement of its own: in one with SET NOT NULL it would prove nothing.
    return List.of(
        SqlStatement.alone(validate(operation, check)),
        SqlStatement.alone(alter(operation) + "ALTER COLUMN " + column + " SET NOT NULL"),
        SqlStatement.alone(alter(operation) + "DROP CONSTRAINT " + Sql.identifier(check)));
  }

  @Override
  public List<SqlStatement> addConstraintConcurrently(AddConstraintConcurrently operation) {
    List<SqlStatement> statements =
        new ArrayList<>(SqlRenderer.render(operation.index(), revision, version));
    Constraint key = operation.constraint();
    statements.add(SqlStatement.alone(alter(operation) + usingIndex(key, key.name())));
    return statements;
  }

  @Override
  public List<SqlStatement> createIndexOnPartitions(CreateIndexOnPartitions operation) {
    return PartitionwiseSql.index(operation.table(), operation.index());
  }

  @Override
  public List<SqlStatement> addConstraintOnPartitions(AddConstraintOnPartitions operation) {
    return operation.constraint() instanceof ForeignKey key
        ? PartitionwiseSql.foreignKey(operation.table(), key)
        : PartitionwiseSql.key(operation.table(), operation.constraint(), index(operation));
  }

  private static Index index(AddConstraintOnPartitions operation) {
    return new AddConstraintConcurrently(operation.table(), operation.constraint()).index().index();
  }

  /** Returns what drops the indexes of partitions whose build was cut off. */
  static List<SqlStatement> leftovers(OnlineOperation operation) {
    if (operation instanceof CreateIndexOnPartitions creation) {
      return List.of(PartitionwiseSql.leftovers(creation.table(), creation.index()));
    }
    if (operation instanceof PrepareKeyOnPartitions preparation) {
      return List.of(PreparedKeySql.leftovers(preparation));
    }
    return operation instanceof AddConstraintOnPartitions addition
            && addition.constraint().hasIndex()
        ? List.of(PartitionwiseSql.leftovers(addition.table(), index(addition)))
        : List.of();
  }

  @Override
  public List<SqlStatement> prepareKeyOnPartitions(PrepareKeyOnPartitions operation) {
    return PreparedKeySql.prepare(operation);
  }

  @Override
  public List<SqlStatement> addPreparedKey(AddPreparedKey operation) {
    return PreparedKeySql.add(operation);
  }

  @Override
  public List<SqlStatement> addForeignKeyToPartitions(AddForeignKeyToPartitions operation) {
    return List.of(PartitionwiseSql.foreignKeyOfParts(operation.table(), operation.key()));
  }

  @Override
  public List<SqlStatement> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
    return List.of(
        SqlStatement.of(alter(operation) + usingIndex(operation.constraint(), operation.index())));
  }

  @Override
  public List<SqlStatement> addShadowColumn(AddShadowColumn operation) {
    return ShadowSql.add(operation, revision);
  }

  @Override
  public List<SqlStatement> swapColumn(SwapColumn operation) {
    return ShadowSql.swap(operation, revision);
  }

  @Override
  public List<SqlStatement> dropShadowColumn(DropShadowColumn operation) {
    return ShadowSql.drop(operation, revision);
  }

  @Override
  public List<SqlStatement> setIdentityFromSequence(SetIdentityFromSequence operation) {
    return IdentitySql.of(operation);
  }

  /** Makes an index that is there the constraint's. */
  private static String usingIndex(Constraint key, String index) {
    return "ADD CONSTRAINT "
        + Sql.identifier(key.name())
        + " "
        + ConstraintText.kind(key)
        + " USING INDEX "
        + Sql.identifier(index)
        + key.deferral().sql();
  }

  /** The name that PostgreSQL would give to the constraint of a column declared NOT NULL. */
  private static String notNull(QualifiedName table, String column) {
    return Names.limit(table.name() + "_" + column + "_not_null");
  }

  private static String validate(OnlineOperation operation, String constraint) {
    return alter(operation) + "VALIDATE CONSTRAINT " + Sql.identifier(constraint);
  }

  private static String alter(OnlineOperation operation) {
    return "ALTER TABLE " + Sql.name(operation.table()) + " ";
  }
}
