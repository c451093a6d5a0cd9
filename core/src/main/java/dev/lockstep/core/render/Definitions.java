package dev.lockstep.core.render;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKeyOptions;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.OperatorClass;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands between the keywords of CREATE and ALTER statements. */
final class Definitions {

  private Definitions() {}

  static String table(Table table) {
    List<String> parts = new ArrayList<>();
    table.columns().forEach(column -> parts.add(column(column)));
    List<Constraint> repeated = repeatedKeys(table);
    table.constraints().stream()
        .filter(constraint -> !repeated.contains(constraint))
        .forEach(constraint -> parts.add(constraint(constraint)));
    return (table.options().unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
        + Sql.name(table.name())
        + (parts.isEmpty() ? " ()" : " (\n  " + String.join(",\n  ", parts) + "\n)")
        + PartitionSql.by(table)
        + with(table.options().parameters());
  }

  /** Returns the keys over columns of another key: CREATE TABLE would silently leave them out. */
  static List<Constraint> repeatedKeys(Table table) {
    Set<List<String>> seen = new HashSet<>();
    PrimaryKey primaryKey = table.primaryKey();
    if (primaryKey != null) {
      seen.add(primaryKey.columns());
    }
    List<Constraint> repeated = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Unique unique && !seen.add(unique.columns())) {
        repeated.add(constraint);
      }
    }
    return repeated;
  }

  static String column(Column column) {
    StringBuilder sql = new StringBuilder(Sql.identifier(column.name()));
    sql.append(' ').append(Sql.type(column.type())).append(collate(column.collation()));
    Identity identity = column.identity();
    if (identity != null) {
      sql.append(" GENERATED ").append(identity(identity)).append(" AS IDENTITY");
      sql.append(identityOptions(column.options().identity()));
    }
    if (column.generation() != null) {
      sql.append(generation(column.generation()));
    }
    if (column.defaultExpression() != null) {
      sql.append(" DEFAULT ").append(column.defaultExpression());
    }
    return sql.append(column.nullable() ? "" : " NOT NULL").toString();
  }

  static String attribute(Attribute attribute) {
    return Sql.identifier(attribute.name())
        + " "
        + Sql.type(attribute.type())
        + collate(attribute.collation());
  }

  static String collate(@Nullable QualifiedName collation) {
    return collation == null ? "" : " COLLATE " + Sql.name(collation);
  }

  private static String generation(Generation generation) {
    return " GENERATED ALWAYS AS ("
        + generation.expression()
        + ")"
        + (generation.stored() ? " STORED" : " VIRTUAL");
  }

  /** Returns the options in parentheses; nothing for PostgreSQL's defaults. */
  static String identityOptions(IdentityOptions options) {
    return options.isDefault()
        ? ""
        : sequenceOptions(options).stream().collect(Collectors.joining(" ", " (", ")"));
  }

  /** Returns the options of an identity column, each a clause of its own. */
  static List<String> sequenceOptions(IdentityOptions options) {
    return List.of(
        "INCREMENT BY " + options.increment(),
        options.minimum() == null ? "NO MINVALUE" : "MINVALUE " + options.minimum(),
        options.maximum() == null ? "NO MAXVALUE" : "MAXVALUE " + options.maximum(),
        "START WITH " + options.start(),
        "CACHE " + options.cache(),
        options.cycle() ? "CYCLE" : "NO CYCLE");
  }

  static String identity(Identity identity) {
    return switch (identity) {
      case ALWAYS -> "ALWAYS";
      case BY_DEFAULT -> "BY DEFAULT";
    };
  }

  static String constraint(Constraint constraint) {
    return "CONSTRAINT "
        + Sql.identifier(constraint.name())
        + " "
        + constraint.accept(new ConstraintText());
  }

  static String createIndex(QualifiedName table, Index index, boolean concurrently) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + (concurrently ? "CONCURRENTLY " : "")
        + Sql.identifier(index.name())
        + " ON "
        + Sql.name(table)
        + afterTable(index);
  }

  /** Returns what stands after the name of the table in CREATE INDEX. */
  static String afterTable(Index index) {
    return (index.method().equals("btree") ? "" : " USING " + Sql.identifier(index.method()))
        + index.keys().stream().map(Definitions::key).collect(Collectors.joining(", ", " (", ")"))
        + indexOptions(index.options())
        + (index.predicate() == null ? "" : " WHERE " + index.predicate());
  }

  private static String indexOptions(IndexOptions options) {
    return (options.include().isEmpty()
            ? ""
            : " INCLUDE (" + Sql.identifiers(options.include()) + ")")
        + (options.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
        + with(options.parameters());
  }

  private static String with(Parameters parameters) {
    return parameters.isEmpty() ? "" : " WITH " + parameters(parameters);
  }

  /** Returns parameters in parentheses. */
  static String parameters(Parameters parameters) {
    return parameters.values().entrySet().stream()
        .map(entry -> Sql.parameter(entry.getKey()) + " = " + Sql.literal(entry.getValue()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String keyOptions(IndexKeyOptions options) {
    OperatorClass operators = options.operatorClass();
    if (operators == null) {
      return collate(options.collation());
    }
    return collate(options.collation())
        + " "
        + Sql.name(operators.name())
        + (operators.parameters().isEmpty() ? "" : " " + parameters(operators.parameters()));
  }

  static String key(IndexKey key) {
    String what =
        key.column() == null ? "(" + key.expression() + ")" : Sql.identifier(key.column());
    String order = key.order() == IndexKey.Order.DESC ? " DESC" : "";
    boolean usual = key.nulls() == IndexKey.defaultNulls(key.order());
    return what + keyOptions(key.options()) + order + (usual ? "" : " NULLS " + key.nulls());
  }

  static String sequenceOptions(Sequence sequence) {
    return " INCREMENT BY "
        + sequence.increment()
        + (sequence.minimum() == null ? " NO MINVALUE" : " MINVALUE " + sequence.minimum())
        + (sequence.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + sequence.maximum())
        + " START WITH "
        + sequence.start()
        + " CACHE "
        + sequence.cache()
        + (sequence.cycle() ? " CYCLE" : " NO CYCLE");
  }
}
