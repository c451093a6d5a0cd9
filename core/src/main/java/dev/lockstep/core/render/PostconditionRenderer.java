package dev.lockstep.core.render;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.operation.PartitionPostcondition;
import dev.lockstep.core.operation.PolicyPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.operation.SequencePostcondition;
import dev.lockstep.core.operation.TableOptionPostcondition;
import dev.lockstep.core.operation.TablePostcondition;
import dev.lockstep.core.operation.TypePostcondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a postcondition as a condition over the system catalogs (manual, chapter 51). */
public final class PostconditionRenderer implements Postcondition.Visitor<String> {

  private final @Nullable ConditionGroups groups;

  private PostconditionRenderer(@Nullable ConditionGroups groups) {
    this.groups = groups;
  }

  /** Returns an SQL expression that is true or false, never NULL. */
  public static String condition(Postcondition postcondition) {
    return postcondition.accept(new PostconditionRenderer(null));
  }

  /**
   * Returns SQL expressions that are all true when all the postconditions hold. They are fewer:
   * what is said about the columns of one table is one subquery, since each costs the server a plan
   * of its own.
   */
  public static List<String> conditions(List<Postcondition> postconditions) {
    ConditionGroups groups = new ConditionGroups();
    PostconditionRenderer renderer = new PostconditionRenderer(groups);
    List<String> conditions = new ArrayList<>();
    for (Postcondition postcondition : postconditions) {
      String condition = postcondition.accept(renderer);
      if (!condition.isEmpty()) {
        conditions.add(condition);
      }
    }
    conditions.addAll(groups.conditions());
    return conditions;
  }

  @Override
  public String typeExists(TypePostcondition.Exists postcondition) {
    return type(postcondition.type()) + " IS NOT NULL";
  }

  @Override
  public String typeAbsent(TypePostcondition.Absent postcondition) {
    return type(postcondition.type()) + " IS NULL";
  }

  @Override
  public String enumLabels(TypePostcondition.Labels postcondition) {
    return "coalesce((SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE"
        + " enumtypid = "
        + type(postcondition.type())
        + "), '{}') = "
        + Sql.textArray(postcondition.labels());
  }

  @Override
  public String enumHasLabel(TypePostcondition.HasLabel postcondition) {
    return "EXISTS (SELECT FROM pg_enum WHERE enumtypid = "
        + type(postcondition.type())
        + " AND enumlabel = "
        + Sql.literal(postcondition.label())
        + ")";
  }

  @Override
  public String typeHasComment(TypePostcondition.HasComment postcondition) {
    return "obj_description("
        + type(postcondition.type())
        + ", 'pg_type')"
        + is(postcondition.comment());
  }

  @Override
  public String sequenceExists(SequencePostcondition.Exists postcondition) {
    return Sql.relation(postcondition.sequence()) + " IS NOT NULL";
  }

  @Override
  public String sequenceAbsent(SequencePostcondition.Absent postcondition) {
    return Sql.relation(postcondition.sequence()) + " IS NULL";
  }

  @Override
  public String tableExists(TablePostcondition.Exists postcondition) {
    return Sql.relation(postcondition.table()) + " IS NOT NULL";
  }

  @Override
  public String tableAbsent(TablePostcondition.Absent postcondition) {
    return Sql.relation(postcondition.table()) + " IS NULL";
  }

  @Override
  public String tableHasComment(TablePostcondition.HasComment postcondition) {
    return "obj_description("
        + Sql.relation(postcondition.table())
        + ", 'pg_class')"
        + is(postcondition.comment());
  }

  @Override
  public String columnExists(ColumnPostcondition.Exists postcondition) {
    return column(postcondition.table(), postcondition.column(), "true");
  }

  @Override
  public String columnAbsent(ColumnPostcondition.Absent postcondition) {
    return "NOT " + existsColumn(postcondition.table(), postcondition.column(), "true");
  }

  @Override
  public String columnIs(ColumnPostcondition.Is postcondition) {
    return column(
        postcondition.table(),
        postcondition.column(),
        hasType(postcondition.type()) + " AND attnotnull = " + !postcondition.nullable());
  }

  @Override
  public String columnHasType(ColumnPostcondition.HasType postcondition) {
    return column(postcondition.table(), postcondition.column(), hasType(postcondition.type()));
  }

  @Override
  public String columnIsNullable(ColumnPostcondition.IsNullable postcondition) {
    // A NOT NULL constraint that is not valid shows in pg_constraint only (PostgreSQL 18).
    String valid =
        " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'n'"
            + " AND conkey = ARRAY[attnum] AND NOT convalidated)";
    return column(
        postcondition.table(),
        postcondition.column(),
        postcondition.nullable() ? "NOT attnotnull" : "attnotnull" + valid);
  }

  @Override
  public String columnHasDefault(ColumnPostcondition.HasDefault postcondition) {
    return column(
        postcondition.table(), postcondition.column(), "atthasdef = " + postcondition.present());
  }

  @Override
  public String columnHasIdentity(ColumnPostcondition.HasIdentity postcondition) {
    String code =
        postcondition.identity() == null
            ? ""
            : switch (postcondition.identity()) {
              case ALWAYS -> "a";
              case BY_DEFAULT -> "d";
            };
    return column(
        postcondition.table(), postcondition.column(), "attidentity = " + Sql.literal(code));
  }

  @Override
  public String columnHasIdentityOptions(ColumnPostcondition.HasIdentityOptions postcondition) {
    return column(
        postcondition.table(),
        postcondition.column(),
        IdentityCondition.of(postcondition.options()));
  }

  @Override
  public String columnIsGenerated(ColumnPostcondition.IsGenerated postcondition) {
    return column(
        postcondition.table(),
        postcondition.column(),
        "attgenerated " + (postcondition.generated() ? "<>" : "=") + " ''");
  }

  @Override
  public String columnHasCollation(ColumnPostcondition.HasCollation postcondition) {
    QualifiedName collation = postcondition.collation();
    return column(
        postcondition.table(),
        postcondition.column(),
        "attcollation = "
            + (collation == null
                ? "(SELECT typcollation FROM pg_type WHERE pg_type.oid = atttypid)"
                : "to_regcollation(" + Sql.literal(Sql.name(collation)) + ")"));
  }

  @Override
  public String columnHasComment(ColumnPostcondition.HasComment postcondition) {
    return column(
        postcondition.table(),
        postcondition.column(),
        "col_description(attrelid, attnum)" + is(postcondition.comment()));
  }

  @Override
  public String constraintExists(RulePostcondition.ConstraintExists postcondition) {
    if (groups != null) {
      return groups.addConstraint(Sql.relation(postcondition.table()), postcondition.constraint());
    }
    return constraint(postcondition.table(), postcondition.constraint()) + " AND convalidated)";
  }

  @Override
  public String constraintAbsent(RulePostcondition.ConstraintAbsent postcondition) {
    return "NOT " + constraint(postcondition.table(), postcondition.constraint()) + ")";
  }

  @Override
  public String indexValid(RulePostcondition.IndexValid postcondition) {
    return index(postcondition.table(), postcondition.index()) + " AND indisvalid)";
  }

  @Override
  public String indexAbsent(RulePostcondition.IndexAbsent postcondition) {
    return "NOT " + index(postcondition.table(), postcondition.index()) + ")";
  }

  @Override
  public String objectExists(ObjectPostcondition.Exists postcondition) {
    return ObjectCondition.exists(postcondition.ref());
  }

  @Override
  public String hasPrivileges(ObjectPostcondition.HasPrivileges postcondition) {
    return GrantSql.has(
        GrantName.parse(postcondition.ref().identity()), postcondition.privileges());
  }

  @Override
  public String objectAbsent(ObjectPostcondition.Absent postcondition) {
    return "NOT " + ObjectCondition.exists(postcondition.ref());
  }

  @Override
  public String queryHolds(QueryPostcondition.Holds postcondition) {
    return "coalesce((" + RawSql.statement(postcondition.query()).sql() + "\n), false)";
  }

  @Override
  public String tableOption(TableOptionPostcondition postcondition) {
    return postcondition.accept(new TableOptionCondition());
  }

  @Override
  public String policy(PolicyPostcondition postcondition) {
    return postcondition.accept(new PolicyCondition());
  }

  @Override
  public String partition(PartitionPostcondition postcondition) {
    return postcondition.accept(new PartitionCondition());
  }

  private static String type(QualifiedName name) {
    return "to_regtype(" + Sql.literal(Sql.name(name)) + ")";
  }

  private static String is(@Nullable String comment) {
    return " IS NOT DISTINCT FROM " + Sql.literalOrNull(comment);
  }

  private String column(QualifiedName table, String column, String condition) {
    return groups == null
        ? existsColumn(table, column, condition)
        : groups.addColumn(Sql.relation(table), column, condition);
  }

  private static String existsColumn(QualifiedName table, String column, String condition) {
    return "EXISTS (SELECT FROM pg_attribute WHERE attrelid = "
        + Sql.relation(table)
        + " AND attname = "
        + Sql.literal(column)
        + " AND NOT attisdropped AND "
        + condition
        + ")";
  }

  private static String constraint(QualifiedName table, String name) {
    return "EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
        + Sql.relation(table)
        + " AND conname = "
        + Sql.literal(name);
  }

  private static String index(QualifiedName table, String name) {
    return "EXISTS (SELECT FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid"
        + " = "
        + Sql.relation(table)
        + " AND relname = "
        + Sql.literal(name);
  }

  private static String hasType(DataType type) {
    String oid = "atttypid = to_regtype(" + Sql.literal(Sql.type(type)) + ")";
    // A name alone does not tell varchar(20) from varchar(30); PostgreSQL prints the modifiers.
    return type.isBuiltin()
        ? oid + " AND format_type(atttypid, atttypmod) = " + Sql.literal(FormattedType.of(type))
        : oid;
  }
}
