package dev.lockstep.core.render;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.List;

/** Renders the parts of online changes, for a version of the server. */
final class OnlineSql implements OnlineOperation.Visitor<List<SqlStatement>> {

  private static final int NOT_NULL_NOT_VALID = 18;

  private final int version;

  OnlineSql(int version) {
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
        new ArrayList<>(SqlRenderer.render(operation.index(), "", version));
    Constraint key = operation.constraint();
    statements.add(SqlStatement.alone(alter(operation) + usingIndex(key, key.name())));
    return statements;
  }

  @Override
  public List<SqlStatement> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
    return List.of(
        SqlStatement.of(alter(operation) + usingIndex(operation.constraint(), operation.index())));
  }

  @Override
  public List<SqlStatement> addShadowColumn(AddShadowColumn operation) {
    return ShadowSql.add(operation);
  }

  @Override
  public List<SqlStatement> swapColumn(SwapColumn operation) {
    return ShadowSql.swap(operation);
  }

  @Override
  public List<SqlStatement> dropShadowColumn(DropShadowColumn operation) {
    return ShadowSql.drop(operation);
  }

  /** Makes an index that is there the constraint's. */
  private static String usingIndex(Constraint key, String index) {
    String kind =
        key instanceof Unique unique
            ? "UNIQUE USING INDEX " + Sql.identifier(index) + unique.options().deferral().sql()
            : "PRIMARY KEY USING INDEX "
                + Sql.identifier(index)
                + ((PrimaryKey) key).options().deferral().sql();
    return "ADD CONSTRAINT " + Sql.identifier(key.name()) + " " + kind;
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
