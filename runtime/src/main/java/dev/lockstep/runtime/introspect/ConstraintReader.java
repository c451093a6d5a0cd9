package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.Record;

/** Reads a constraint from its row of {@link CatalogQueries#CONSTRAINTS}. */
final class ConstraintReader {

  private final BiFunction<String, String, QualifiedName> names;
  private final Expressions expressions;

  ConstraintReader(BiFunction<String, String, QualifiedName> names, Expressions expressions) {
    this.names = names;
    this.expressions = expressions;
  }

  Constraint read(Record row) {
    String name = row.get("conname", String.class);
    String kind = row.get("kind", String.class);
    return switch (kind) {
      case "p" -> new PrimaryKey(name, columns(row, "columns"), keyOptions(row));
      case "u" -> new Unique(name, columns(row, "columns"), keyOptions(row));
      case "f" -> foreignKey(name, row);
      case "c" ->
          new Check(
              name,
              String.valueOf(expressions.read(row.get("expression", String.class))),
              row.get("connoinherit", Boolean.class));
      default -> throw new IllegalStateException("Constraint " + name + " is of kind " + kind);
    };
  }

  private ForeignKey foreignKey(String name, Record row) {
    return new ForeignKey(
        name,
        columns(row, "columns"),
        names.apply(
            row.get("foreign_schema", String.class), row.get("foreign_table", String.class)),
        columns(row, "foreign_columns"),
        action(row.get("on_delete", String.class)),
        action(row.get("on_update", String.class)),
        new ForeignKeyOptions(
            row.get("match_full", Boolean.class), optional(row, "set_columns"), deferral(row)));
  }

  private static KeyOptions keyOptions(Record row) {
    return new KeyOptions(
        optional(row, "included"), row.get("nulls_not_distinct", Boolean.class), deferral(row));
  }

  static Deferral deferral(Record row) {
    if (!row.get("condeferrable", Boolean.class)) {
      return Deferral.NOT_DEFERRABLE;
    }
    return row.get("condeferred", Boolean.class)
        ? Deferral.INITIALLY_DEFERRED
        : Deferral.DEFERRABLE;
  }

  static List<String> optional(Record row, String field) {
    return row.get(field) == null ? List.of() : columns(row, field);
  }

  private static List<String> columns(Record row, String field) {
    return List.of(row.get(field, String[].class));
  }

  private static ForeignKeyAction action(String code) {
    return switch (code) {
      case "a" -> ForeignKeyAction.NO_ACTION;
      case "r" -> ForeignKeyAction.RESTRICT;
      case "c" -> ForeignKeyAction.CASCADE;
      case "n" -> ForeignKeyAction.SET_NULL;
      case "d" -> ForeignKeyAction.SET_DEFAULT;
      default -> throw new IllegalStateException("No action of a foreign key: " + code);
    };
  }
}
