package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    List<IndexKey> read = keys(table, by, strategy, null);
    if (read == null) {
      return;
    }
    Partitioning partitioning = new Partitioning(strategy, read, List.of());
    partitioning = with(partitioning, table, partitions);
    table.set(table.options().withPartitioning(partitioning));
    tables.check(table, partitioning, declaration, by.position("keys"));
  }

  private @Nullable List<IndexKey> keys(
      TableBuilder table, Annotation by, PartitionStrategy strategy, @Nullable Annotation holder) {
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
      Position position = holder == null ? by.position("keys", i) : position(by, holder);
      IndexKey key = keys.read(table, written.get(i), part, position);
      if (key != null) {
        read.add(key);
        problem = problem == null ? problem(table, key) : problem;
      }
    }
    if (problem != null) {
      reporter.report(Message.PARTITION_KEY_INVALID, position(by, holder), table.name(), problem);
    }
    return problem == null && read.size() == written.size() ? read : null;
  }

  /** Returns where the keys stand: those of a partition in its annotation. */
  private static Position position(Annotation by, @Nullable Annotation holder) {
    return holder == null ? by.position("keys") : holder.position("partitionBy");
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

  /** Adds partitions, each after the one that it is a part of, in whatever order they stand. */
  private Partitioning with(Partitioning whole, TableBuilder table, List<Annotation> annotations) {
    Partitioning partitioning = whole;
    List<Annotation> left = new ArrayList<>(annotations);
    boolean more = true;
    while (more) {
      more = false;
      for (Annotation annotation : List.copyOf(left)) {
        String of = annotation.text("of");
        if (of == null || partitioning.partition(of) != null) {
          partitioning = with(partitioning, table, annotation, of);
          more = left.remove(annotation);
        }
      }
    }
    left.forEach(each -> invalid(each, "of", "the table has no partition that it could be in"));
    return partitioning;
  }

  private Partitioning with(
      Partitioning partitioning, TableBuilder table, Annotation annotation, @Nullable String of) {
    String name = annotation.string("name");
    names.check("partition", name, annotation.position("name"));
    if (partitioning.partition(name) != null) {
      invalid(annotation, "name", "another one has its name");
      return partitioning;
    }
    Partitioning holder = holder(partitioning, of);
    if (holder == null) {
      invalid(annotation, "of", "the partition " + of + " has no partitionBy");
      return partitioning;
    }
    String bound = PartitionBound.of(annotation, holder);
    String problem = PartitionBound.problem(annotation, holder);
    if (problem != null) {
      invalid(annotation, "name", problem);
      return partitioning;
    }
    Annotation by = annotation.nested("partitionBy");
    PartitionStrategy strategy = PartitionStrategy.valueOf(by.constant("strategy"));
    List<IndexKey> read =
        by.strings("keys").isEmpty() ? List.of() : keys(table, by, strategy, annotation);
    if (read == null) {
      return partitioning;
    }
    sources.put(table.path().partition(name), annotation.position("name"));
    Division division = read.isEmpty() ? null : new Division(strategy, read);
    return partitioning.plus(new Partition(name, bound, of, division));
  }

  /** Returns what a partition is a part of, with its parts so far; null where that has none. */
  private static @Nullable Partitioning holder(Partitioning partitioning, @Nullable String of) {
    List<Partition> parts =
        partitioning.partitions().stream().filter(p -> Objects.equals(p.of(), of)).toList();
    Partition whole = of == null ? null : partitioning.partition(of);
    if (whole == null) {
      return partitioning.withPartitions(parts);
    }
    Division by = whole.by();
    return by == null ? null : new Partitioning(by, parts);
  }

  private void invalid(Annotation partition, String member, String problem) {
    reporter.report(
        Message.PARTITION_INVALID, partition.position(member), partition.string("name"), problem);
  }
}
