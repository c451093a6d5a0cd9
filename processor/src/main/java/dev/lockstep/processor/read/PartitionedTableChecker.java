package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.Unique;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for what PostgreSQL does not have on partitioned tables. */
final class PartitionedTableChecker {

  private final Reporter reporter;
  private final SourceMap sources;

  PartitionedTableChecker(Reporter reporter, SourceMap sources) {
    this.reporter = reporter;
    this.sources = sources;
  }

  void check(TableBuilder table, Partitioning partitioning, Annotation declaration, Position keys) {
    if (table.options().unlogged()) {
      cant(table, declaration.position("unlogged"), "unlogged has no effect", "unlogged");
    }
    if (!table.options().parameters().isEmpty()) {
      cant(table, declaration.position("with"), "it stores no rows itself", "with");
    }
    if (!table.options().replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
      String member =
          declaration.text("replicaIdentityIndex") == null
              ? "replicaIdentity"
              : "replicaIdentityIndex";
      cant(table, declaration.position(member), "its partitions would not follow", member);
    }
    for (Constraint constraint : table.constraints()) {
      ModelPath path = table.path().constraint(constraint.name());
      if (constraint instanceof Check check && check.noInherit()) {
        cant(
            table,
            sources.find(path),
            "its partitions have all of its checks",
            "noInherit of " + check.name());
      } else if (constraint instanceof PrimaryKey key) {
        checkKey(table, partitioning, "primary key", key.name(), key.columns(), path);
      } else if (constraint instanceof Unique unique) {
        checkKey(table, partitioning, "unique constraint", unique.name(), unique.columns(), path);
      }
    }
    for (Index index : table.indexes()) {
      if (index.unique()) {
        List<String> columns =
            index.keys().stream().map(key -> Objects.toString(key.column(), "")).toList();
        ModelPath path = table.path().index(index.name());
        checkKey(table, partitioning, "unique index", index.name(), columns, path);
      }
    }
  }

  private void cant(TableBuilder table, @Nullable Position position, String why, String what) {
    reporter.report(Message.PARTITIONED_TABLE_CANT, position, table.name(), why, what);
  }

  private void checkKey(
      TableBuilder table,
      Partitioning partitioning,
      String kind,
      String name,
      List<String> columns,
      ModelPath path) {
    List<String> missing =
        partitioning.allKeys().stream()
            .filter(key -> key.column() == null || !columns.contains(key.column()))
            .map(IndexKey::toString)
            .toList();
    if (!missing.isEmpty()) {
      reporter.report(
          Message.KEY_WITHOUT_PARTITION_COLUMNS,
          sources.find(path),
          kind,
          name,
          table.name(),
          String.join(", ", missing));
    }
  }
}
