package dev.lockstep.core.plan;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definitions whose old text a downgrade can bring back only when what it names has its
 * old name again.
 */
final class OldNames {

  private final Set<String> names = new HashSet<>();
  private final Set<String> tables = new HashSet<>();

  OldNames(List<Operation> renames) {
    for (Operation operation : renames) {
      if (operation instanceof RenameTable rename) {
        names.add(rename.from().name());
      } else if (operation instanceof RenameColumn rename) {
        names.add(rename.from());
        tables.add(rename.table().name());
      } else if (operation instanceof RenameEnumType rename) {
        names.add(rename.from().name());
      } else if (operation instanceof RenameSequence rename) {
        names.add(rename.from().name());
      }
    }
  }

  /** Returns whether the operation waits; asked in order, since others may wait for it then. */
  boolean isWaiting(Operation operation) {
    Definition definition = definition(operation);
    if (definition == null || names.isEmpty()) {
      return false;
    }
    Mentions mentions = Mentions.of(definition);
    boolean waits =
        names.stream().anyMatch(name -> mentions.has(name) || mentions.inBody().contains(name))
            || (mentions.star() && tables.stream().anyMatch(mentions::has));
    if (waits) {
      names.add(definition.ref().name().name());
    }
    return waits;
  }

  private static @Nullable Definition definition(Operation operation) {
    if (operation instanceof CreateObject creation) {
      return creation.definition();
    }
    return operation instanceof ReplaceObject replacement ? replacement.after() : null;
  }
}
