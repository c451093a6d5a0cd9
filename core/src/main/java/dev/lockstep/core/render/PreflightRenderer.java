package dev.lockstep.core.render;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionwiseOperation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.SetNotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the queries that tell, before anything changes, whether an operation can succeed. */
public final class PreflightRenderer {

  static final int EXAMPLES = 5;

  private PreflightRenderer() {}

  /**
   * Returns the queries for an operation; none when no row can be in its way.
   *
   * @param parents the tables that others inherit from: keys are about their own rows only
   */
  public static List<PreflightQuery> queries(Operation form, Set<QualifiedName> parents) {
    Operation operation = PartitionwiseOperation.plain(form);
    if (operation instanceof AddColumn addition) {
      return rows(addition);
    }
    if (operation instanceof SetNotNull change) {
      return List.of(nulls(change.table(), change.column()));
    }
    if (operation instanceof AddConstraint addition) {
      return addition.constraint().accept(new OfConstraint(addition.table(), parents));
    }
    if (operation instanceof AddNotNullNotValid change) {
      return List.of(nulls(change.table(), change.column()));
    }
    if (operation instanceof AddConstraintNotValid addition) {
      return addition.constraint().accept(new OfConstraint(addition.table(), parents));
    }
    if (operation instanceof AddConstraintConcurrently addition) {
      return addition.constraint().accept(new OfConstraint(addition.table(), parents));
    }
    if (operation instanceof AddShadowColumn shadow) {
      return ShadowPreflight.queries(shadow);
    }
    if (operation instanceof RemoveRows removal) {
      return List.of(removed(removal));
    }
    if (operation instanceof CreateIndex creation && creation.index().unique()) {
      return List.of(
          duplicates(
              creation.table(),
              parents,
              creation.index().keys().stream().map(BrokenRows::key).toList(),
              creation.index().predicate() == null ? "true" : creation.index().predicate(),
              creation.index().options().nullsNotDistinct()));
    }
    return operation instanceof AlterColumnType change
        ? ConversionPreflight.queries(change)
        : RolePreflight.queries(operation);
  }

  /** The rows that exist when a column arrives that wants a value and gives none. */
  private static List<PreflightQuery> rows(AddColumn addition) {
    Column column = addition.column();
    if (column.nullable() || column.isFilled()) {
      return List.of();
    }
    String table = Sql.name(addition.table());
    String from =
        " FROM " + table + " AS t" + (column.type().isBuiltin() ? "" : hasNoDefault(column));
    return List.of(
        new PreflightQuery(
            addition.table(),
            null,
            "rows that would have no value in " + column.name(),
            "SELECT count(*)" + from,
            rows(from),
            true));
  }

  /** A domain may give a value; of a type that is not there yet nothing is known. */
  private static String hasNoDefault(Column column) {
    return " WHERE EXISTS (SELECT FROM pg_type WHERE typdefault IS NULL AND oid = to_regtype("
        + Sql.literal(Sql.type(column.type()))
        + "))";
  }

  private static PreflightQuery nulls(QualifiedName table, String column) {
    String from =
        " FROM " + Sql.name(table) + " AS t WHERE t." + Sql.identifier(column) + " IS NULL";
    return new PreflightQuery(
        table, column, "rows without a value", "SELECT count(*)" + from, rows(from), true);
  }

  private static PreflightQuery duplicates(
      QualifiedName table,
      Set<QualifiedName> parents,
      List<String> keys,
      String condition,
      boolean nullsAreEqual) {
    String present =
        nullsAreEqual
            ? "true"
            : keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
    String groups =
        " FROM "
            + own(table, parents)
            + " WHERE ("
            + condition
            + ") AND "
            + present
            + " GROUP BY "
            + String.join(", ", keys)
            + " HAVING count(*) > 1";
    String text =
        keys.stream().map(key -> key + "::text").collect(Collectors.joining(" || ', ' || "));
    return new PreflightQuery(
        table,
        null,
        "keys that occur more than once",
        "SELECT count(*) FROM (SELECT 1" + groups + ") AS d",
        "SELECT " + text + ", count(*)" + groups + " ORDER BY 2 DESC, 1 LIMIT " + EXAMPLES,
        true);
  }

  /** Returns the rows of a table without those of tables that inherit from it. */
  private static String own(QualifiedName table, Set<QualifiedName> parents) {
    return (parents.contains(table) ? "ONLY " : "") + Sql.name(table);
  }

  private static PreflightQuery removed(RemoveRows removal) {
    String from =
        " FROM "
            + Sql.name(removal.table())
            + " AS "
            + BrokenRows.ALIAS
            + " WHERE "
            + BrokenRows.condition(removal);
    return new PreflightQuery(
        removal.table(),
        null,
        "rows that break " + removal.rule().name() + " and are removed, originals kept",
        "SELECT count(*)" + from,
        "SELECT "
            + ConversionSql.key(BrokenRows.ALIAS + ".", removal.key())
            + "::text, 1"
            + from
            + " ORDER BY 1 LIMIT "
            + EXAMPLES,
        RowFate.REMOVED,
        null);
  }

  /** Returns the query of some of the rows, which are called {@code t}, by their keys. */
  private static String rows(String from) {
    return "SELECT "
        + RowKey.of("t")
        + ", 1"
        + from
        + " ORDER BY t.tableoid, t.ctid LIMIT "
        + EXAMPLES;
  }

  static String examples(String what, String from) {
    return "SELECT "
        + what
        + ", count(*)"
        + from
        + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
        + EXAMPLES;
  }

  /** The rows that a new constraint would refuse. */
  private record OfConstraint(QualifiedName table, Set<QualifiedName> parents)
      implements Constraint.Visitor<List<PreflightQuery>> {

    @Override
    public List<PreflightQuery> primaryKey(PrimaryKey constraint) {
      List<PreflightQuery> queries = new ArrayList<>();
      constraint.columns().forEach(column -> queries.add(nulls(table, column)));
      queries.addAll(unique(new Unique(constraint.name(), constraint.columns())));
      return queries;
    }

    @Override
    public List<PreflightQuery> unique(Unique constraint) {
      List<String> keys = constraint.columns().stream().map(Sql::identifier).toList();
      return List.of(
          duplicates(table, parents, keys, "true", constraint.options().nullsNotDistinct()));
    }

    /** Whether rows exclude each other is a join of the table with itself: too much to ask. */
    @Override
    public List<PreflightQuery> exclusion(Exclusion constraint) {
      return List.of();
    }

    @Override
    public List<PreflightQuery> foreignKey(ForeignKey constraint) {
      List<String> present = new ArrayList<>();
      List<String> joined = new ArrayList<>();
      for (int i = 0; i < constraint.columns().size(); i++) {
        String column = "c." + Sql.identifier(constraint.columns().get(i));
        present.add(column + " IS NOT NULL");
        joined.add("p." + Sql.identifier(constraint.referencedColumns().get(i)) + " = " + column);
      }
      String from =
          " FROM "
              + own(table, parents)
              + " AS c WHERE "
              + String.join(" AND ", present)
              + " AND NOT EXISTS (SELECT FROM "
              + own(constraint.referencedTable(), parents)
              + " AS p WHERE "
              + String.join(" AND ", joined)
              + ")";
      String text =
          constraint.columns().stream()
              .map(column -> "c." + Sql.identifier(column) + "::text")
              .collect(Collectors.joining(" || ', ' || "));
      List<PreflightQuery> queries = new ArrayList<>();
      queries.add(
          new PreflightQuery(
              table,
              constraint.columns().get(0),
              "rows that reference nothing in " + constraint.referencedTable(),
              "SELECT count(*)" + from,
              examples(text, from),
              true));
      if (constraint.options().matchFull() && constraint.columns().size() > 1) {
        queries.add(partly(constraint));
      }
      return queries;
    }

    /** The rows with NULL in some of the columns, but not in all. */
    private PreflightQuery partly(ForeignKey constraint) {
      String from =
          " FROM "
              + own(table, parents)
              + " AS t WHERE num_nulls("
              + Sql.identifiers(constraint.columns())
              + ") NOT IN (0, "
              + constraint.columns().size()
              + ")";
      return new PreflightQuery(
          table,
          constraint.columns().get(0),
          "rows with NULL in a part of the key",
          "SELECT count(*)" + from,
          rows(from),
          true);
    }

    @Override
    public List<PreflightQuery> check(Check constraint) {
      String from =
          " FROM " + Sql.name(table) + " AS t WHERE NOT (" + constraint.expression() + ")";
      return List.of(
          new PreflightQuery(
              table,
              null,
              "rows that violate " + constraint.expression(),
              "SELECT count(*)" + from,
              rows(from),
              true));
    }
  }
}
