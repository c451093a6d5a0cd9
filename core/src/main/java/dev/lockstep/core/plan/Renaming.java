package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.diff.SequenceChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RenameTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites the committed model with the renames that the developer stated, so that what is left to
 * compare has its final names.
 */
final class Renaming {

  private final Schema declared;
  private Schema schema;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private Renaming(Schema committed, Schema declared) {
    this.schema = committed;
    this.declared = declared;
  }

  static Renaming of(Schema committed, Schema declared, Intent intent) {
    Renaming renaming = new Renaming(committed, declared);
    renaming.follow(intent);
    List<PolicyChange.Removed> policies = PoliciesOfRenames.find(committed, renaming.changes());
    if (policies.isEmpty()) {
      return renaming;
    }
    Renaming without = new Renaming(committed, declared);
    for (PolicyChange.Removed gone : policies) {
      DropPolicy drop = new DropPolicy(gone.table(), gone.policy().name());
      without.schema = drop.apply(without.schema);
      without.operations.add(drop);
      if (!comesBack(gone, declared, intent)) {
        without.changes.add(gone);
      }
    }
    without.follow(intent);
    return without;
  }

  private static boolean comesBack(PolicyChange.Removed gone, Schema declared, Intent intent) {
    Table now = declared.table(intent.tableRenames().getOrDefault(gone.table(), gone.table()));
    return now != null && now.options().policy(gone.policy().name()) != null;
  }

  private void follow(Intent intent) {
    intent.enumTypeRenames().forEach(this::enumType);
    intent.labelRenames().forEach(this::label);
    intent.sequenceRenames().forEach(this::sequence);
    intent.tableRenames().forEach(this::table);
    intent.columnRenames().forEach(this::column);
  }

  Schema schema() {
    return schema;
  }

  List<Operation> operations() {
    return operations;
  }

  List<Change> changes() {
    return changes;
  }

  private void enumType(QualifiedName from, QualifiedName to) {
    boolean open = schema.enumType(from) != null && schema.enumType(to) == null;
    if (open && declared.enumType(to) != null && declared.enumType(from) == null) {
      apply(new RenameEnumType(from, to), new EnumTypeChange.Renamed(from, to));
    }
  }

  private void label(Intent.PartRename rename) {
    EnumType old = schema.enumType(rename.object());
    EnumType wanted = declared.enumType(rename.object());
    if (old != null && wanted != null && applies(rename, old.labels(), wanted.labels())) {
      apply(
          new RenameEnumValue(rename.object(), rename.from(), rename.to()),
          new EnumTypeChange.LabelRenamed(rename.object(), rename.from(), rename.to()));
    }
  }

  private void sequence(QualifiedName from, QualifiedName to) {
    boolean open = schema.sequence(from) != null && schema.sequence(to) == null;
    if (open && declared.sequence(to) != null && declared.sequence(from) == null) {
      apply(new RenameSequence(from, to), new SequenceChange.Renamed(from, to));
    }
  }

  private void table(QualifiedName from, QualifiedName to) {
    boolean open = schema.table(from) != null && schema.table(to) == null;
    if (open && declared.table(to) != null && declared.table(from) == null) {
      apply(new RenameTable(from, to), new TableChange.Renamed(from, to));
    }
  }

  private void column(Intent.PartRename rename) {
    Table old = schema.table(rename.object());
    Table wanted = declared.table(rename.object());
    if (old != null && wanted != null && applies(rename, old.columnNames(), wanted.columnNames())) {
      apply(
          new RenameColumn(rename.object(), rename.from(), rename.to()),
          new ColumnChange.Renamed(rename.object(), rename.from(), rename.to()));
    }
  }

  private static boolean applies(
      Intent.PartRename rename, List<String> before, List<String> after) {
    return before.contains(rename.from())
        && !before.contains(rename.to())
        && after.contains(rename.to())
        && !after.contains(rename.from());
  }

  private void apply(Operation operation, Change change) {
    schema = operation.apply(schema);
    operations.add(operation);
    changes.add(change);
  }
}
