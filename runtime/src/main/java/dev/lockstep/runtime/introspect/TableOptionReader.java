package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.Record;

/** Reads what few tables have from a row of {@link CatalogQueries#COLUMNS}. */
final class TableOptionReader {

  private TableOptionReader() {}

  static TableOptions read(
      Record row,
      List<Policy> policies,
      List<Partition> partitions,
      BiFunction<String, String, QualifiedName> names) {
    List<String> parameters = new ArrayList<>(ConstraintReader.optional(row, "parameters"));
    ConstraintReader.optional(row, "toast_parameters")
        .forEach(parameter -> parameters.add("toast." + parameter));
    return new TableOptions(
        row.get("unlogged", Boolean.class),
        Parameters.parse(quoted(parameters)),
        rowSecurity(row),
        policies,
        PartitionReader.partitioning(row.get("partition_key", String.class), partitions),
        replicaIdentity(row),
        parents(row, names));
  }

  private static List<QualifiedName> parents(
      Record row, BiFunction<String, String, QualifiedName> names) {
    List<String> schemas = ConstraintReader.optional(row, "parent_schemas");
    List<String> tables = ConstraintReader.optional(row, "parent_names");
    List<QualifiedName> parents = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      parents.add(names.apply(schemas.get(i), tables.get(i)));
    }
    return parents;
  }

  /** An identity by an index that is gone is none. */
  private static ReplicaIdentity replicaIdentity(Record row) {
    String index = row.get("replica_index", String.class);
    return switch (row.get("replica_identity", String.class)) {
      case "d" -> ReplicaIdentity.DEFAULT;
      case "f" -> ReplicaIdentity.FULL;
      case "i" -> index == null ? ReplicaIdentity.NOTHING : ReplicaIdentity.usingIndex(index);
      default -> ReplicaIdentity.NOTHING;
    };
  }

  private static RowSecurity rowSecurity(Record row) {
    if (!row.get("row_security", Boolean.class)) {
      return RowSecurity.DISABLED;
    }
    return row.get("forced", Boolean.class) ? RowSecurity.FORCED : RowSecurity.ENABLED;
  }

  /** PostgreSQL keeps values without quotes, also empty ones. */
  private static List<String> quoted(List<String> parameters) {
    return parameters.stream().map(p -> p.replaceFirst("=", "='") + "'").toList();
  }
}
