package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Look-ups in a model that tell what is missing. */
final class Models {

  private Models() {}

  static Table table(Schema schema, QualifiedName name) {
    return require(schema.table(name), "table", name);
  }

  /** Returns the table, which has to be partitioned. */
  static Table partitioned(Schema schema, QualifiedName name) {
    Table table = table(schema, name);
    if (!table.options().isPartitioned()) {
      throw new OperationException(
          name
              + " is not partitioned; use createIndex(...).concurrently(),"
              + " addConstraintConcurrently or addConstraintNotValid");
    }
    return table;
  }

  static EnumType enumType(Schema schema, QualifiedName name) {
    return require(schema.enumType(name), "enum type", name);
  }

  static Sequence sequence(Schema schema, QualifiedName name) {
    return require(schema.sequence(name), "sequence", name);
  }

  static Definition definition(Schema schema, DefinitionRef ref) {
    return require(schema.definition(ref), ref.kind().words(), ref.identity());
  }

  static Column column(Schema schema, QualifiedName table, String name) {
    return require(table(schema, table).column(name), "column", table + "." + name);
  }

  static Constraint constraint(Schema schema, QualifiedName table, String name) {
    return require(
        table(schema, table).constraint(name), "constraint", name + " of table " + table);
  }

  static Index index(Schema schema, QualifiedName table, String name) {
    return require(table(schema, table).index(name), "index", name + " of table " + table);
  }

  static Policy policy(Schema schema, QualifiedName table, String name) {
    return require(
        table(schema, table).options().policy(name), "policy", name + " of table " + table);
  }

  /** Requires a key that is checked at once. */
  static void preparable(Constraint key) {
    boolean isKey = key instanceof PrimaryKey || key instanceof Unique;
    if (!isKey || key.deferral() != Deferral.NOT_DEFERRABLE) {
      throw new IllegalArgumentException(
          "Only a primary key or a unique constraint that is not deferrable is prepared in"
              + " partitions, and "
              + key.name()
              + " is none; use addConstraintOnPartitions");
    }
  }

  static void absent(@Nullable Object found, String what, Object name) {
    if (found != null) {
      throw new OperationException("There is already a " + what + " " + name);
    }
  }

  static Schema mapTable(Schema schema, QualifiedName name, UnaryOperator<Table> change) {
    return schema.with(change.apply(table(schema, name)));
  }

  static Schema mapColumn(
      Schema schema, QualifiedName table, String name, UnaryOperator<Column> change) {
    column(schema, table, name);
    return mapTable(schema, table, t -> t.mapColumn(name, change));
  }

  private static <T> T require(@Nullable T found, String what, Object name) {
    if (found == null) {
      throw new OperationException("There is no " + what + " " + name);
    }
    return found;
  }
}
