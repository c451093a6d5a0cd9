package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.DefinitionChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.diff.SequenceChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.AssignmentCasts;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.Map;

/** The intent of a developer who agrees to everything. */
public final class Consent {

  private Consent() {}

  /** Says yes to every drop, and how values are converted where only a person could know. */
  public static Intent to(Schema from, Schema to) {
    Intent.Builder intent = Intent.builder();
    for (Change change : SchemaDiffer.diff(from, to)) {
      if (change instanceof TableChange.Removed removed) {
        intent.dropTable(removed.table().name());
      } else if (change instanceof PartitionChange.Removed removed) {
        intent.dropTable(removed.table().withName(removed.partition().name()));
      } else if (change instanceof ColumnChange.Removed removed) {
        intent.dropColumn(removed.table(), removed.column().name());
      } else if (change instanceof DefinitionChange.Altered altered
          && altered.before() instanceof CompositeType type) {
        type.attributes().forEach(each -> intent.dropColumn(type.name(), each.name()));
      } else if (change instanceof ColumnChange.GenerationChanged generated) {
        intent.dropColumn(generated.table(), generated.after().name());
      } else if (change instanceof SequenceChange.Removed removed) {
        intent.dropSequence(removed.sequence().name());
      } else if (change instanceof EnumTypeChange.LabelsChanged changed) {
        changed.before().labels().stream()
            .filter(label -> !changed.after().labels().contains(label))
            .forEach(
                label ->
                    intent.dropLabel(
                        changed.after().name(), label, changed.after().labels().get(0)));
      } else if (change instanceof ColumnChange.TypeChanged typed) {
        convert(intent, typed.table(), typed.before(), typed.after());
      }
    }
    return intent.build();
  }

  private static void convert(
      Intent.Builder intent, QualifiedName table, Column before, Column after) {
    boolean needsRule =
        !AssignmentCasts.isAutomatic(before.type(), after.type())
            || TypeCasts.loss(before.type(), after.type()) != null;
    if (needsRule && after.type().isBuiltin()) {
      intent.convert(
          table, after.name(), new ConversionRule(Map.of(), false, null, "NULL::" + after.type()));
    }
  }
}
