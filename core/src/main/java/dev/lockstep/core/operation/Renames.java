package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantTarget;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Renames in a model, with everything that refers to the renamed object, as PostgreSQL does it. */
final class Renames {

  private Renames() {}

  static Schema table(Schema before, QualifiedName from, QualifiedName to) {
    Models.absent(before.table(to), "table", to);
    Table renamed = Models.table(before, from).withName(to);
    Schema after = before.without(Models.table(before, from)).with(renamed);
    after = onRelation(after, from, to);
    after = grants(after, GrantTarget.TABLE, from, grant -> grant.withWhose(to(grant, to)));
    after = children(after, from, to);
    return mapForeignKeys(after, key -> key.renameReferencedTable(from, to));
  }

  /** Tables inherit from what it is, whatever its name. */
  private static Schema children(Schema before, QualifiedName from, QualifiedName to) {
    Schema after = before;
    for (Table table : before.tables()) {
      List<QualifiedName> parents = table.options().parents();
      if (parents.contains(from)) {
        after =
            after.with(
                table.withOptions(
                    table
                        .options()
                        .withParents(parents.stream().map(p -> p.equals(from) ? to : p).toList())));
      }
    }
    return after;
  }

  static Schema column(Schema before, QualifiedName table, String from, String to) {
    Models.column(before, table, from);
    Models.absent(Models.table(before, table).column(to), "column", table + "." + to);
    Schema after = Models.mapTable(before, table, t -> renameColumn(t, from, to));
    after = grants(after, GrantTarget.TABLE, table, grant -> grant.renameColumn(from, to));
    return mapForeignKeys(after, key -> key.renameReferencedColumn(table, from, to));
  }

  static Schema enumType(Schema before, QualifiedName from, QualifiedName to) {
    Models.absent(before.enumType(to), "enum type", to);
    EnumType old = Models.enumType(before, from);
    Schema after = renameType(before.without(old).with(old.withName(to)), from, to);
    for (Table table : before.tables()) {
      List<Column> columns =
          table.columns().stream()
              .map(c -> c.type().isUserDefined(from) ? c.withType(renamed(c.type(), to)) : c)
              .toList();
      if (!columns.equals(table.columns())) {
        after = after.with(table.withColumns(columns));
      }
    }
    return after;
  }

  static Schema sequence(Schema before, QualifiedName from, QualifiedName to) {
    Models.absent(before.sequence(to), "sequence", to);
    Sequence old = Models.sequence(before, from);
    return grants(
        before.without(old).with(old.withName(to)),
        GrantTarget.SEQUENCE,
        from,
        grant -> grant.withWhose(to(grant, to)));
  }

  private static GrantName to(Grant grant, QualifiedName name) {
    return grant.whose().withObject(name);
  }

  /** Privileges stay with their object. */
  private static Schema grants(
      Schema before, GrantTarget target, QualifiedName object, UnaryOperator<Grant> change) {
    Schema after = before;
    for (Definition definition : before.definitions()) {
      if (definition instanceof Grant grant && grant.isOn(target, object)) {
        after = after.without(grant).with(change.apply(grant));
      }
    }
    return after;
  }

  /** Triggers and rules stay with their table; their text is what was written. */
  private static Schema onRelation(Schema before, QualifiedName from, QualifiedName to) {
    Schema after = before;
    for (Definition definition : before.definitions()) {
      DefinitionRef ref = definition.ref();
      if (definition instanceof SqlObject object
          && ref.kind().isOnRelation()
          && ref.relation().equals(from)) {
        after = after.without(object).with(object.withRef(ref.onRelation(to)));
      }
    }
    return after;
  }

  private static Schema renameType(Schema before, QualifiedName from, QualifiedName to) {
    Schema after = before;
    for (Definition definition : before.definitions()) {
      if (definition instanceof Domain domain && domain.type().isUserDefined(from)) {
        after = after.with(domain.withType(renamed(domain.type(), to)));
      } else if (definition instanceof CompositeType type) {
        after =
            after.with(type.mapTypes(each -> each.isUserDefined(from) ? renamed(each, to) : each));
      }
    }
    return after;
  }

  private static DataType renamed(DataType type, QualifiedName to) {
    return new DataType(to, type.arguments(), type.dimensions());
  }

  private static Table renameColumn(Table table, String from, String to) {
    return table
        .mapColumn(from, c -> c.withName(to))
        .mapColumns(c -> c.renameColumn(from, to))
        .withConstraints(table.constraints().stream().map(c -> c.renameColumn(from, to)).toList())
        .withIndexes(table.indexes().stream().map(i -> i.renameColumn(from, to)).toList())
        .withOptions(table.options().renameColumn(from, to));
  }

  private static Schema mapForeignKeys(Schema schema, UnaryOperator<ForeignKey> change) {
    Schema after = schema;
    for (Table table : schema.tables()) {
      List<Constraint> constraints = new ArrayList<>();
      for (Constraint constraint : table.constraints()) {
        constraints.add(constraint instanceof ForeignKey key ? change.apply(key) : constraint);
      }
      if (!constraints.equals(table.constraints())) {
        after = after.with(table.withConstraints(constraints));
      }
    }
    return after;
  }
}
