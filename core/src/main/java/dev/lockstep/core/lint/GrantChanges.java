package dev.lockstep.core.lint;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other privileges on objects that are there already. */
final class GrantChanges {

  private GrantChanges() {}

  /** Returns what becomes of the privileges; empty for nothing, or for another operation. */
  static Optional<String> words(Operation operation, LintContext context) {
    DefinitionRef ref = ref(operation);
    if (ref == null || isSame(context, ref) || isNew(context.before(), ref)) {
      return Optional.empty();
    }
    Definition after = context.after().definition(ref);
    GrantName whose = GrantName.parse(ref.identity());
    String role = whose.isPublic() ? "every role" : "role " + whose.role();
    String may =
        after instanceof Grant grant && !grant.text().isEmpty()
            ? " has exactly these privileges on " + whose.on() + ": " + grant.text()
            : " has no privileges on " + whose.on() + " any more";
    boolean dropped = operation instanceof DropObject;
    return dropped && after != null ? Optional.empty() : Optional.of(role + may);
  }

  /** Returns where it stands in the declared model. */
  static ModelPath path(Operation operation) {
    DefinitionRef ref = ref(operation);
    if (ref == null) {
      throw new IllegalArgumentException(operation + " is about no privileges");
    }
    return ModelPath.definition(ref);
  }

  private static @Nullable DefinitionRef ref(Operation operation) {
    DefinitionRef ref = null;
    if (operation instanceof CreateObject creation) {
      ref = creation.definition().ref();
    } else if (operation instanceof ReplaceObject replacement) {
      ref = replacement.after().ref();
    } else if (operation instanceof DropObject drop) {
      ref = drop.ref();
    }
    return ref != null && ref.kind() == DefinitionKind.GRANT ? ref : null;
  }

  /** Privileges that gave way come back as they were. */
  private static boolean isSame(LintContext context, DefinitionRef ref) {
    return context.before().definition(ref) instanceof Grant before
        && context.after().definition(ref) instanceof Grant after
        && before.privileges().equals(after.privileges());
  }

  /** Nobody uses an object yet that the migration makes. */
  private static boolean isNew(Schema before, DefinitionRef ref) {
    QualifiedName object = GrantName.parse(ref.identity()).objectName();
    return before.table(object) == null
        && before.sequence(object) == null
        && before.definitions().stream().noneMatch(each -> each.name().equals(object));
  }
}
