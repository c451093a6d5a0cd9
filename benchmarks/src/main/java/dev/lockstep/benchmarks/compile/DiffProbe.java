package dev.lockstep.benchmarks.compile;

import dev.lockstep.benchmarks.harness.ChildJvm;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares two models of a snapshot's size, the first time in this JVM and then again. */
public final class DiffProbe {

  private static final int ALTERED = 20;

  private DiffProbe() {}

  /** Takes the snapshot. */
  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of(args[0]));
    long start = System.nanoTime();
    Schema committed = SnapshotCodec.decode(text).schema();
    tell("decode", start);
    Schema same = SnapshotCodec.decode(text).schema();
    Schema altered = altered(same);
    for (String time : List.of("first", "again")) {
      time(time + "_diff_equal", committed, same, false);
      time(time + "_diff_altered", committed, altered, false);
      time(time + "_plan_equal", committed, same, true);
      time(time + "_plan_altered", committed, altered, true);
    }
  }

  private static void time(String name, Schema committed, Schema declared, boolean planning) {
    long start = System.nanoTime();
    int changes =
        planning
            ? Planner.plan(committed, declared, Intent.none()).changes().size()
            : SchemaDiffer.diff(committed, declared).size();
    tell(name, start);
    if (changes == 0 != committed.equals(declared)) {
      throw new IllegalStateException(name + " found " + changes + " changes");
    }
  }

  private static void tell(String name, long start) {
    ChildJvm.tell(name, (System.nanoTime() - start) / 1e6);
  }

  private static Schema altered(Schema schema) {
    Schema altered = schema;
    for (Table table : schema.tables().subList(0, Math.min(ALTERED, schema.tables().size()))) {
      Table changed =
          table
              .plus(Column.of("added", DataType.of("text")))
              .withIndexes(table.indexes().subList(1, table.indexes().size()));
      altered = altered.with(changed);
    }
    return altered;
  }
}
