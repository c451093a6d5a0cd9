package dev.lockstep.core.render;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import java.util.List;
import java.util.stream.Collectors;

/** What stands after the name of a constraint. */
final class ConstraintText implements Constraint.Visitor<String> {

  /** Returns the words for the kind of a key. */
  static String kind(Constraint key) {
    return key instanceof Unique ? "UNIQUE" : "PRIMARY KEY";
  }

  @Override
  public String primaryKey(PrimaryKey constraint) {
    return "PRIMARY KEY" + key(constraint.columns(), constraint.options());
  }

  @Override
  public String unique(Unique constraint) {
    return "UNIQUE"
        + (constraint.options().nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
        + key(constraint.columns(), constraint.options());
  }

  @Override
  public String foreignKey(ForeignKey constraint) {
    ForeignKeyOptions options = constraint.options();
    String set =
        options.setColumns().isEmpty() ? "" : " (" + Sql.identifiers(options.setColumns()) + ")";
    return "FOREIGN KEY ("
        + Sql.identifiers(constraint.columns())
        + ") REFERENCES "
        + Sql.name(constraint.referencedTable())
        + " ("
        + Sql.identifiers(constraint.referencedColumns())
        + ")"
        + (options.matchFull() ? " MATCH FULL" : "")
        + action(" ON DELETE ", constraint.onDelete())
        + set
        + action(" ON UPDATE ", constraint.onUpdate())
        + options.deferral().sql();
  }

  @Override
  public String check(Check constraint) {
    return "CHECK ("
        + constraint.expression()
        + ")"
        + (constraint.noInherit() ? " NO INHERIT" : "");
  }

  @Override
  public String exclusion(Exclusion constraint) {
    return "EXCLUDE USING "
        + Sql.identifier(constraint.method())
        + constraint.elements().stream()
            .map(element -> Definitions.key(element.key()) + " WITH " + element.operator())
            .collect(Collectors.joining(", ", " (", ")"))
        + (constraint.predicate() == null ? "" : " WHERE (" + constraint.predicate() + ")")
        + constraint.deferral().sql();
  }

  private static String key(List<String> columns, KeyOptions options) {
    return " ("
        + Sql.identifiers(columns)
        + ")"
        + (options.include().isEmpty()
            ? ""
            : " INCLUDE (" + Sql.identifiers(options.include()) + ")")
        + options.deferral().sql();
  }

  private static String action(String when, ForeignKeyAction action) {
    return action == ForeignKeyAction.NO_ACTION ? "" : when + action.sql();
  }
}
