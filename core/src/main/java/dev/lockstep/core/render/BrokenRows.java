package dev.lockstep.core.render;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RowRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The condition that a row breaks a rule, over the table under the name {@link #ALIAS}. */
final class BrokenRows implements RowRule.Visitor<String>, Constraint.Visitor<String> {

  /** The name of the row; a column of this name would be in its way. */
  static final String ALIAS = "lockstep_row";

  private final RemoveRows operation;

  private BrokenRows(RemoveRows operation) {
    this.operation = operation;
  }

  /** Returns the condition of the rows that are removed. */
  static String condition(RemoveRows operation) {
    return operation.rule().accept(new BrokenRows(operation));
  }

  @Override
  public String notNull(RowRule.NotNull rule) {
    return own(rule.column()) + " IS NULL";
  }

  @Override
  public String constraint(RowRule.OfConstraint rule) {
    return rule.constraint().accept(this);
  }

  @Override
  public String index(RowRule.OfIndex rule) {
    List<String> keys = rule.index().keys().stream().map(BrokenRows::key).toList();
    return repeated(keys, rule.index().predicate(), rule.index().options().nullsNotDistinct());
  }

  @Override
  public String primaryKey(PrimaryKey constraint) {
    String empty =
        constraint.columns().stream()
            .map(column -> own(column) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    List<String> keys = constraint.columns().stream().map(Sql::identifier).toList();
    return "(" + empty + " OR " + repeated(keys, null, false) + ")";
  }

  @Override
  public String unique(Unique constraint) {
    List<String> keys = constraint.columns().stream().map(Sql::identifier).toList();
    return repeated(keys, null, constraint.options().nullsNotDistinct());
  }

  /** A check holds where it is NULL. */
  @Override
  public String check(Check constraint) {
    return "(" + constraint.expression() + ") IS FALSE";
  }

  /** With MATCH SIMPLE a row with NULL in a column of the key references nothing and is fine. */
  @Override
  public String foreignKey(ForeignKey constraint) {
    List<String> columns = constraint.columns().stream().map(BrokenRows::own).toList();
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      joined.add(
          "lockstep_referenced."
              + Sql.identifier(constraint.referencedColumns().get(i))
              + " = "
              + columns.get(i));
    }
    String all = String.join(", ", columns);
    String dangling =
        "num_nulls("
            + all
            + ") = 0 AND NOT EXISTS (SELECT FROM "
            + Sql.name(constraint.referencedTable())
            + " AS lockstep_referenced WHERE "
            + String.join(" AND ", joined)
            + ")";
    return constraint.options().matchFull() && columns.size() > 1
        ? "(num_nulls(" + all + ") NOT IN (0, " + columns.size() + ") OR " + dangling + ")"
        : dangling;
  }

  @Override
  public String exclusion(Exclusion constraint) {
    throw new IllegalArgumentException("Nothing tells which rows break " + constraint.name());
  }

  /** All rows of a key but the one that stays; NULL is equal to nothing unless the rule says so. */
  private String repeated(List<String> keys, @Nullable String predicate, boolean nullsAreEqual) {
    List<String> conditions = new ArrayList<>();
    if (predicate != null) {
      conditions.add("(" + predicate + ")");
    }
    if (!nullsAreEqual) {
      keys.forEach(key -> conditions.add(key + " IS NOT NULL"));
    }
    String order = Sql.identifiers(operation.key());
    return "("
        + ALIAS
        + ".tableoid, "
        + ALIAS
        + ".ctid) IN (SELECT rel, tid FROM (SELECT tableoid AS rel, ctid AS tid,"
        + " row_number() OVER (PARTITION BY "
        + String.join(", ", keys)
        + " ORDER BY "
        + (operation.keep() == null ? order : operation.keep() + ", " + order)
        + ") AS place FROM "
        + Sql.name(operation.table())
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
        + ") AS counted WHERE place > 1)";
  }

  private static String own(String column) {
    return ALIAS + "." + Sql.identifier(column);
  }

  /** Returns a key of an index as an expression over the row. */
  static String key(IndexKey key) {
    return key.column() == null ? "(" + key.expression() + ")" : Sql.identifier(key.column());
  }
}
