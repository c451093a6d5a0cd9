package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column as it stands in CREATE TABLE and ADD COLUMN. */
final class ColumnDefinition {

  private ColumnDefinition() {}

  /** Returns name, type and all that can stand with them; the default is given. */
  static String text(
      CatalogObject column, @Nullable String defaultExpression, Situation situation) {
    ObjectId table = Objects.requireNonNull(column.parent());
    StringBuilder sql = new StringBuilder(column.text("name")).append(' ');
    sql.append(column.text("type"));
    if (table.kind() == ObjectKind.FOREIGN_TABLE) {
      sql.append(Options.foreign(column.get("foreign_options")));
    }
    append(sql, " COMPRESSION ", column.get("compression"));
    append(sql, " COLLATE ", column.get("collation"));
    append(sql, " DEFAULT ", defaultExpression);
    if (column.get("generated") != null) {
      sql.append(" GENERATED ALWAYS AS (")
          .append(column.text("expression"))
          .append(") ")
          .append(column.text("generated"));
    }
    sql.append(identity(column));
    if (column.is("not_null")) {
      append(sql, " CONSTRAINT ", situation.notNullNames().explicit(column));
      sql.append(" NOT NULL");
      sql.append(column.is("not_null_no_inherit") ? " NO INHERIT" : "");
    }
    return sql.toString();
  }

  /** Writes the properties that only ALTER TABLE can give. */
  static void extras(CatalogObject column, Script script) {
    String alter = ColumnKind.alterOnly(column);
    if (column.get("storage") != null) {
      script.add(alter + " SET STORAGE " + column.text("storage"));
    }
    if (column.get("statistics") != null) {
      script.add(alter + " SET STATISTICS " + column.text("statistics"));
    }
    Options.alter(null, column.get("options"), alter, "", script);
  }

  /** Returns the clause of an identity column; empty for another one. */
  static String identity(CatalogObject column) {
    String kind = column.get("identity_kind");
    boolean ofParent = column.get("identity_sequence") == null;
    return kind == null || ofParent
        ? ""
        : " GENERATED " + kind + " AS IDENTITY" + identityOptions(column);
  }

  private static String identityOptions(CatalogObject column) {
    String options = column.text("identity_options");
    String sequence = column.text("identity_sequence");
    String maximum =
        switch (column.text("type_name")) {
          case "smallint" -> "32767";
          case "integer" -> "2147483647";
          case "bigint" -> "9223372036854775807";
          default -> throw new IllegalStateException(column.id() + " can be no identity column");
        };
    String usual =
        "INCREMENT BY 1 MINVALUE 1 MAXVALUE " + maximum + " START WITH 1 CACHE 1 NO CYCLE";
    String table = Objects.requireNonNull(column.parent()).identity();
    boolean usualName = sequence.equals(table + "_" + column.text("name") + "_seq");
    if (options.equals(usual) && usualName) {
      return "";
    }
    String name = usualName ? "" : "SEQUENCE NAME " + sequence + " ";
    return " (" + name + (options.equals(usual) ? "" : options) + ")";
  }

  private static void append(StringBuilder sql, String words, @Nullable String value) {
    if (value != null) {
      sql.append(words).append(value);
    }
  }
}
