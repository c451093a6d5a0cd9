package dev.lockstep.core.plan;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties operations on tables to the functions they call and to the views that wait for them. */
final class DefinitionUses {

  private final Map<String, Set<String>> byName = new HashMap<>();

  DefinitionUses(Schema declared) {
    for (Definition definition : declared.definitions()) {
      if (!(definition instanceof NamedSchema)) {
        byName
            .computeIfAbsent(definition.ref().name().name(), name -> new HashSet<>())
            .add(Refs.definition(definition.ref()));
      }
    }
  }

  List<OperationGroup> in(List<OperationGroup> groups) {
    return groups.stream().map(this::tied).toList();
  }

  private OperationGroup tied(OperationGroup group) {
    Set<String> needs = new HashSet<>();
    Set<String> settles = new HashSet<>();
    for (Operation operation : group.operations()) {
      for (String sql : byName.isEmpty() ? List.<String>of() : texts(operation)) {
        Mentions.inSql(sql).forEach(name -> needs.addAll(byName.getOrDefault(name, Set.of())));
      }
      QualifiedName table = changed(operation);
      if (table != null) {
        settles.add(Refs.settled(table));
      }
    }
    needs.removeAll(group.creates());
    Set<String> released = new HashSet<>(group.releases());
    group.operations().forEach(operation -> released.addAll(schemaOf(operation)));
    Set<String> removed = new HashSet<>(group.removes());
    for (Operation operation : group.operations()) {
      if (operation instanceof DropColumn drop) {
        removed.add(Refs.column(drop.table(), drop.column()));
        settles.add(Refs.bare(drop.table()));
      }
    }
    return group.alsoNeeding(needs).alsoCreating(settles).releasing(released).removing(removed);
  }

  /** Returns the schema that an operation makes a little emptier. */
  private static Set<String> schemaOf(Operation operation) {
    String schema = "";
    if (operation instanceof DropTable drop) {
      schema = drop.name().schema();
    } else if (operation instanceof DropEnumType drop) {
      schema = drop.name().schema();
    } else if (operation instanceof DropSequence drop) {
      schema = drop.name().schema();
    } else if (operation instanceof DropObject drop) {
      schema = drop.ref().schema();
    }
    return schema.isEmpty() ? Set.of() : Set.of(Refs.definition(new NamedSchema(schema).ref()));
  }

  private static List<String> texts(Operation operation) {
    if (operation instanceof CreateTable creation) {
      return ExpressionTexts.of(creation.table());
    }
    if (operation instanceof AddColumn addition) {
      return ExpressionTexts.of(addition.column());
    }
    if (operation instanceof AddConstraint addition) {
      return ExpressionTexts.of(addition.constraint());
    }
    if (operation instanceof CreateIndex creation) {
      return ExpressionTexts.of(creation.index());
    }
    String expression = operation instanceof SetDefault change ? change.expression() : null;
    return expression == null ? new ArrayList<>() : List.of(expression);
  }

  private static @Nullable QualifiedName changed(Operation operation) {
    if (operation instanceof AddColumn addition) {
      return addition.table();
    }
    if (operation instanceof AlterColumnType change) {
      return change.table();
    }
    return null;
  }
}
