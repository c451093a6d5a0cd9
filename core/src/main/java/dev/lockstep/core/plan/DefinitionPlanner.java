package dev.lockstep.core.plan;

import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.InPlace;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans what is described as a whole: in place where PostgreSQL can, otherwise by a drop and a
 * creation, with what hangs on it.
 */
final class DefinitionPlanner {

  private final PlanContext context;
  private final GivingWay givingWay;

  DefinitionPlanner(PlanContext context, GivingWay givingWay) {
    this.context = context;
    this.givingWay = givingWay;
  }

  OperationGroup added(Definition definition) {
    return create(definition, false);
  }

  OperationGroup removed(Definition definition) {
    return drop(definition, false);
  }

  List<OperationGroup> changed(Definition before, Definition after) {
    if (givingWay.contains(after.ref())) {
      return List.of();
    }
    String obstacle = InPlace.obstacle(before, after);
    if (obstacle == null) {
      return List.of(
          OperationGroup.of(phase(after.kind()), new ReplaceObject(before, after))
              .needing(needs(after))
              .preferring(prefers(after))
              .releasing(uses(before))
              .sparing(spares(before)));
    }
    context.problem(
        new Problem(
            Problem.Kind.UNSUPPORTED,
            ModelPath.definition(after.ref()),
            after.ref().toString(),
            List.of(),
            obstacle
                + ", which PostgreSQL can't do while something uses it; declare it under another"
                + " name and move what uses it"));
    return List.of();
  }

  /** Plans what is dropped and created because it changes, or because what it reads does. */
  List<OperationGroup> givingWay() {
    List<OperationGroup> groups = new ArrayList<>();
    for (DefinitionRef ref : givingWay.refs()) {
      Definition before = context.before().definition(ref);
      Definition after = context.declared().definition(ref);
      if (before != null && after != null) {
        boolean keeps = ref.kind().hasPrivileges();
        groups.add(drop(before, keeps));
        groups.add(create(after, keeps));
      }
    }
    return groups;
  }

  private OperationGroup create(Definition definition, boolean restores) {
    Set<String> creates = new HashSet<>(names(definition));
    return OperationGroup.of(phase(definition.kind()), new CreateObject(definition, restores))
        .creating(creates)
        .needing(needs(definition))
        .preferring(prefers(definition));
  }

  private OperationGroup drop(Definition definition, boolean keeps) {
    boolean early = Mentions.of(definition).isBound(definition.kind());
    return OperationGroup.of(
            early ? Phase.DROP_VIEW : dropPhase(definition.kind()),
            new DropObject(definition.ref(), keeps))
        .removing(names(definition))
        .releasing(uses(definition))
        .sparing(spares(definition));
  }

  private static Set<String> names(Definition definition) {
    Set<String> names = new HashSet<>();
    names.add(Refs.definition(definition.ref()));
    if (definition.kind().isType()) {
      names.add(Refs.type(definition.name()));
    }
    return names;
  }

  /** Returns what has to be there before the definition. */
  private Set<String> needs(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    Set<String> needs = new HashSet<>();
    for (Definition other : context.declared().definitions()) {
      if (isUsed(definition, mentions.names(), other)) {
        needs.add(Refs.definition(other.ref()));
      }
    }
    for (Table table : context.declared().tables()) {
      if (mentions.has(table.name().name())) {
        needs.add(Refs.table(table.name()));
        needs.add(Refs.settled(table.name()));
        if (mentions.star() && mentions.isBound(definition.kind())) {
          needs.add(Refs.bare(table.name()));
        }
      }
    }
    context.declared().enumTypes().stream()
        .filter(type -> mentions.has(type.name().name()))
        .forEach(type -> needs.add(Refs.type(type.name())));
    return needs;
  }

  /** Returns what is better there before: a body that PostgreSQL reads when it is created. */
  private Set<String> prefers(Definition definition) {
    Set<String> prefers = inBody(definition, context.declared());
    for (Table table : context.declared().tables()) {
      if (prefers.contains(Refs.table(table.name()))) {
        prefers.add(Refs.settled(table.name()));
      }
    }
    return prefers;
  }

  /** Returns what is better gone later: the downgrade creates the body again. */
  private Set<String> spares(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    Set<String> spares = inBody(definition, context.before());
    for (Table table : context.before().tables()) {
      if (spares.contains(Refs.table(table.name()))) {
        table.columnNames().stream()
            .filter(column -> mentions.starInBody() || mentions.inBody().contains(column))
            .forEach(column -> spares.add(Refs.column(table.name(), column)));
      }
    }
    return spares;
  }

  private static Set<String> inBody(Definition definition, Schema schema) {
    Set<String> names = Mentions.of(definition).inBody();
    Set<String> used = new HashSet<>();
    for (Definition other : schema.definitions()) {
      if (isUsed(definition, names, other)) {
        used.add(Refs.definition(other.ref()));
      }
    }
    for (Table table : schema.tables()) {
      if (names.contains(table.name().name())) {
        used.add(Refs.table(table.name()));
      }
    }
    return used;
  }

  private Set<String> uses(Definition definition) {
    Mentions mentions = Mentions.of(definition);
    Set<String> uses = new HashSet<>();
    for (Definition other : context.before().definitions()) {
      if (isUsed(definition, mentions.names(), other)) {
        uses.add(Refs.definition(other.ref()));
      }
    }
    for (Table table : context.before().tables()) {
      if (mentions.has(table.name().name())) {
        uses.add(Refs.table(table.name()));
        table.columnNames().stream()
            .filter(column -> mentions.star() || mentions.has(column))
            .forEach(column -> uses.add(Refs.column(table.name(), column)));
      }
    }
    if (definition instanceof Domain domain) {
      uses.add(Refs.type(domain.type().name()));
    } else if (definition instanceof CompositeType type) {
      type.attributes().forEach(attribute -> uses.add(Refs.type(attribute.type().name())));
    }
    return uses;
  }

  /** Returns whether one names the other; two that name each other are put in order by name. */
  private static boolean isUsed(Definition definition, Set<String> names, Definition other) {
    DefinitionRef ref = other.ref();
    if (ref.equals(definition.ref()) || !names.contains(ref.name().name())) {
      return false;
    }
    boolean mutual = Mentions.of(other).has(definition.ref().name().name());
    return !mutual || ref.compareTo(definition.ref()) < 0;
  }

  private static Phase phase(DefinitionKind kind) {
    return switch (kind) {
      case SCHEMA -> Phase.SCHEMA;
      case EXTENSION, COLLATION, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> Phase.TYPE;
      case FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER ->
          Phase.FUNCTION;
      case FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          STATISTICS,
          TRIGGER,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER,
          GRANT ->
          Phase.VIEW;
    };
  }

  private static Phase dropPhase(DefinitionKind kind) {
    return switch (kind) {
      case SCHEMA -> Phase.DROP_SCHEMA;
      case EXTENSION, COLLATION, COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> Phase.DROP_TYPE;
      case FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER ->
          Phase.DROP_FUNCTION;
      case FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          STATISTICS,
          TRIGGER,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER,
          GRANT ->
          Phase.DROP_VIEW;
    };
  }
}
