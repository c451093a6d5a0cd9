package dev.lockstep.runtime;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.snapshot.Fingerprint;
import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import dev.lockstep.migration.Phase;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A chain of migrations written in a test. */
public final class Chains implements MigrationIndex {

  private final List<MigrationEntry> entries;
  private final List<Migration> migrations;
  private final Schema schema;

  private Chains(List<MigrationEntry> entries, List<Migration> migrations, Schema schema) {
    this.entries = List.copyOf(entries);
    this.migrations = List.copyOf(migrations);
    this.schema = schema;
  }

  public static Chains empty() {
    return new Chains(List.of(), List.of(), Schema.empty());
  }

  public Chains plus(String revision, Consumer<SchemaChange> up, Consumer<SchemaChange> down) {
    return plus(revision, up, down, verify -> {});
  }

  public Chains plus(
      String revision,
      Consumer<SchemaChange> up,
      Consumer<SchemaChange> down,
      Consumer<Verification> promises) {
    SchemaChange recorded = new SchemaChange();
    up.accept(recorded);
    Schema after = schema;
    for (Operation operation : recorded.operations()) {
      after = operation.apply(after);
    }
    String parent = entries.isEmpty() ? "" : entries.get(entries.size() - 1).revision();
    List<MigrationEntry> moreEntries = new ArrayList<>(entries);
    moreEntries.add(
        new MigrationEntry(
            revision,
            parent,
            "1." + entries.size() + ".0",
            "Migration " + revision,
            Fingerprint.of(schema),
            Fingerprint.of(after),
            "test.M" + revision,
            "digest of " + revision));
    List<Migration> moreMigrations = new ArrayList<>(migrations);
    moreMigrations.add(new Lambdas(up, down, promises));
    return new Chains(moreEntries, moreMigrations, after);
  }

  /** Returns the chain whose last migration waits until the old code is gone. */
  Chains lastWaits() {
    List<MigrationEntry> marked = new ArrayList<>(entries);
    MigrationEntry last = marked.remove(marked.size() - 1);
    marked.add(
        new MigrationEntry(
            last.revision(),
            last.parent(),
            last.version(),
            last.description(),
            last.before(),
            last.after(),
            last.className(),
            last.sourceDigest(),
            Phase.CONTRACT));
    return new Chains(marked, migrations, schema);
  }

  /** Returns the chain with other digests, as after an edit of the sources. */
  Chains withDigests(String digest) {
    return new Chains(
        entries.stream()
            .map(
                e ->
                    new MigrationEntry(
                        e.revision(),
                        e.parent(),
                        e.version(),
                        e.description(),
                        e.before(),
                        e.after(),
                        e.className(),
                        digest))
            .toList(),
        migrations,
        schema);
  }

  Schema schema() {
    return schema;
  }

  @Override
  public List<MigrationEntry> entries() {
    return entries;
  }

  @Override
  public Migration create(String revision) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).revision().equals(revision)) {
        return migrations.get(i);
      }
    }
    throw new IllegalArgumentException("There is no migration " + revision);
  }

  private record Lambdas(
      Consumer<SchemaChange> up, Consumer<SchemaChange> down, Consumer<Verification> promises)
      implements Migration {
    @Override
    public void upgrade(SchemaChange schema) {
      up.accept(schema);
    }

    @Override
    public void downgrade(SchemaChange schema) {
      down.accept(schema);
    }

    @Override
    public void verify(Verification verify) {
      promises.accept(verify);
    }
  }
}
