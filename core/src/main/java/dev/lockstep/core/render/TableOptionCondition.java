package dev.lockstep.core.render;

import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.operation.TableOptionPostcondition;
import org.jspecify.annotations.Nullable;

/** Renders postconditions of what few tables have. */
final class TableOptionCondition implements TableOptionPostcondition.Visitor<String> {

  private static final String TOAST = "toast.";

  @Override
  public String isUnlogged(TableOptionPostcondition.IsUnlogged postcondition) {
    return "EXISTS (SELECT FROM pg_class WHERE oid = "
        + Sql.relation(postcondition.table())
        + " AND relpersistence "
        + (postcondition.unlogged() ? "=" : "<>")
        + " 'u')";
  }

  @Override
  public String hasParameter(TableOptionPostcondition.HasParameter postcondition) {
    String table = Sql.relation(postcondition.table());
    String name = postcondition.name();
    if (!name.startsWith(TOAST)) {
      return hasOption("t.oid", table, name, postcondition.value());
    }
    // A table whose values are all short has no TOAST table, so PostgreSQL forgets the parameter.
    return "(NOT EXISTS (SELECT FROM pg_class WHERE oid = "
        + table
        + " AND reltoastrelid <> 0) OR "
        + hasOption("t.reltoastrelid", table, name.substring(TOAST.length()), postcondition.value())
        + ")";
  }

  /** PostgreSQL still says index where the index is gone; that is as good as nothing. */
  @Override
  public String hasReplicaIdentity(TableOptionPostcondition.HasReplicaIdentity postcondition) {
    String table = Sql.relation(postcondition.table());
    String is = "(SELECT relreplident FROM pg_class WHERE oid = " + table + ")";
    String index =
        "EXISTS (SELECT FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE indisreplident"
            + " AND indrelid = "
            + table;
    ReplicaIdentity identity = postcondition.identity();
    return switch (identity.kind()) {
      case DEFAULT -> is + " = 'd'";
      case FULL -> is + " = 'f'";
      case NOTHING -> "(" + is + " = 'n' OR (" + is + " = 'i' AND NOT " + index + ")))";
      case INDEX -> index + " AND relname = " + Sql.literalOrNull(identity.index()) + ")";
    };
  }

  @Override
  public String inherits(TableOptionPostcondition.Inherits postcondition) {
    return (postcondition.inherits() ? "" : "NOT ")
        + "EXISTS (SELECT FROM pg_inherits WHERE inhrelid = "
        + Sql.relation(postcondition.table())
        + " AND inhparent = "
        + Sql.relation(postcondition.parent())
        + ")";
  }

  private static String hasOption(String of, String table, String name, @Nullable String value) {
    return (value == null ? "NOT " : "")
        + "EXISTS (SELECT FROM pg_class t JOIN pg_class c ON c.oid = "
        + of
        + " CROSS JOIN pg_options_to_table(c.reloptions) WHERE t.oid = "
        + table
        + " AND option_name = "
        + Sql.literal(name)
        + (value == null ? "" : " AND option_value = " + Sql.literal(value))
        + ")";
  }
}
