package dev.lockstep.processor.generate;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RestoreRows;
import dev.lockstep.core.operation.RowRule;
import java.util.List;

/** The operations on whole rows, for tests of what writes them. */
final class RowSamples {

  private RowSamples() {}

  static List<Operation> on(QualifiedName table, String text) {
    List<String> key = List.of("id", text);
    RowRule check = new RowRule.OfConstraint(new Check("ck " + text, "a <> '" + text + "'"));
    RowRule unique = new RowRule.OfConstraint(new Unique("uq", List.of(text)));
    Index index = new Index("idx " + text, "btree", true, List.of(IndexKey.of("a")), "a > 0");
    return List.of(
        new RemoveRows(table, new RowRule.NotNull(text), key, null),
        new RemoveRows(table, check, key, null),
        new RemoveRows(table, unique, List.of("id"), "a DESC, '" + text + "'"),
        new RemoveRows(table, new RowRule.OfIndex(index), key, "id"),
        new RestoreRows(table, key, List.of("id", text, "a")));
  }
}
