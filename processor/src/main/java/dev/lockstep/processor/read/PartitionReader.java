package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a table is partitioned, and its partitions. */
final class PartitionReader {

  private final Reporter reporter;
  private final NameChecker names;
  private final IndexKeyReader keys;
  private final PartitionedTableChecker tables;
  private final SourceMap sources;

  PartitionReader(Reporter reporter, SourceMap sources) {
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
    this.keys = new IndexKeyReader(reporter);
    this.tables = new PartitionedTableChecker(reporter, sources);
    this.sources = sources;
  }

  /** Reads them once all else of the table is read. */
  void read(TableBuilder table, Annotation declaration) {
    Annotation by = Annotations.find(table.entity(), "PartitionBy");
    List<Annotation> partitions = Annotations.all(table.entity(), "Partition");
    if (by == null) {
      partitions.forEach(partition -> invalid(partition, "name", "its table has no @PartitionBy"));
      return;
    }
    sources.put(table.path().property("partitioning"), by.position("keys"));
    PartitionStrategy strategy = PartitionStrategy.valueOf(by.constant("strategy"));
    List<IndexKey> read = keys(table, by, strategy);
    if (read == null) {
      return;
    }
    Partitioning partitioning = new Partitioning(strategy, read, List.of());
    for (Annotation annotation : partitions) {
      partitioning = with(partitioning, table, annotation);
    }
    table.set(table.options().withPartitioning(partitioning));
    tables.check(table, partitioning, declaration, by.position("keys"));
  }

  private @Nullable List<IndexKey> keys(
      TableBuilder table, Annotation by, PartitionStrategy strategy) {
    Part part = table.layout().parts().get(table.layout().parts().size() - 1);
    List<String> written = by.strings("keys");
    String problem = null;
    if (written.isEmpty()) {
      problem = "there is no key";
    } else if (strategy == PartitionStrategy.LIST && written.size() > 1) {
      problem = "a list has one key";
    }
    List<IndexKey> read = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Position position = by.position("keys", i);
      IndexKey key = keys.read(table, written.get(i), part, position);
      if (key != null) {
        read.add(key);
        problem = problem == null ? problem(table, key) : problem;
      }
    }
    if (problem != null) {
      reporter.report(Message.PARTITION_KEY_INVALID, by.position("keys"), table.name(), problem);
    }
    return problem == null && read.size() == written.size() ? read : null;
  }

  private static @Nullable String problem(TableBuilder table, IndexKey key) {
    boolean plain = key.order() == IndexKey.Order.ASC && key.nulls() == IndexKey.Nulls.LAST;
    if (!plain) {
      return "asc, desc and nulls mean nothing in its keys";
    }
    for (String column : key.columnsAmong(table.columnNames())) {
      DeclaredColumn declared = table.column(column);
      if (declared != null && declared.column().generation() != null) {
        return "the column " + column + " is generated";
      }
    }
    return null;
  }

  private Partitioning with(Partitioning partitioning, TableBuilder table, Annotation annotation) {
    String name = annotation.string("name");
    names.check("partition", name, annotation.position("name"));
    if (partitioning.partition(name) != null) {
      invalid(annotation, "name", "another one has its name");
      return partitioning;
    }
    String bound = PartitionBound.of(annotation, partitioning);
    String problem = PartitionBound.problem(annotation, partitioning);
    if (problem != null) {
      invalid(annotation, "name", problem);
      return partitioning;
    }
    sources.put(table.path().partition(name), annotation.position("name"));
    return partitioning.plus(new Partition(name, bound));
  }

  private void invalid(Annotation partition, String member, String problem) {
    reporter.report(
        Message.PARTITION_INVALID, partition.position(member), partition.string("name"), problem);
  }
}
