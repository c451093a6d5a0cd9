package dev.lockstep.core.operation;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Inheritance;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables that inherit from others. PostgreSQL makes a change of a table in those that inherit from
 * it as well, or refuses it there; here each table changes by itself, while it inherits nothing.
 */
public final class Families {

  private Families() {}

  /**
   * One table that inherits from another.
   *
   * @param child the table
   * @param parent the one that it inherits from
   */
  public record Link(QualifiedName child, QualifiedName parent) {}

  /** Returns all that inherits in a model. */
  public static List<Link> of(Schema schema) {
    List<Link> links = new ArrayList<>();
    for (Table table : schema.tables()) {
      table.options().parents().forEach(parent -> links.add(new Link(table.name(), parent)));
    }
    return links;
  }

  /** Returns the tables that inherit, and those that others inherit from. */
  public static Set<QualifiedName> members(Collection<Schema> schemas) {
    Set<QualifiedName> members = new HashSet<>();
    for (Schema schema : schemas) {
      for (Link link : of(schema)) {
        members.add(link.child());
        members.add(link.parent());
      }
    }
    return members;
  }

  /** Returns a table, the tables that inherit from it, and those that inherit from these. */
  public static Set<QualifiedName> below(QualifiedName table, Schema schema) {
    List<Link> links = of(schema);
    Set<QualifiedName> below = new TreeSet<>(Set.of(table));
    boolean more = true;
    while (more) {
      more = false;
      for (Link link : links) {
        more |= below.contains(link.parent()) && below.add(link.child());
      }
    }
    return below;
  }

  /** Returns those links whose tables the operation needs to be apart. */
  public static List<Link> inTheWay(List<Link> links, Operation operation, Schema before) {
    if (links.isEmpty() || operation instanceof RenameTable) {
      return List.of();
    }
    Schema after = operation.apply(before);
    return links.stream().filter(link -> isInTheWay(link, operation, before, after)).toList();
  }

  private static boolean isInTheWay(Link link, Operation operation, Schema before, Schema after) {
    if (operation instanceof RowOperation rows && rows.table().equals(link.parent())) {
      return true;
    }
    Table parent = before.table(link.parent());
    Table parentAfter = after.table(link.parent());
    Table child = before.table(link.child());
    Table childAfter = after.table(link.child());
    if (parent == null || child == null || childAfter == null) {
      return false;
    }
    if (parentAfter == null || !shape(parent).equals(shape(parentAfter))) {
      return true;
    }
    return !inherited(child, parent).equals(inherited(childAfter, parent));
  }

  /**
   * Checks that an operation leaves alone what inherits.
   *
   * @throws OperationException if it doesn't
   */
  public static void check(Operation operation, Schema before) {
    for (Link link : inTheWay(of(before), operation, before)) {
      throw new OperationException(
          link.child()
              + " inherits from "
              + link.parent()
              + ", and the change would be one of both; take it out with noInherit(\""
              + link.child()
              + "\", \""
              + link.parent()
              + "\"), change both tables, and put it back with inherit");
    }
  }

  private static List<Object> shape(Table table) {
    return inherited(table, table);
  }

  private static List<Object> inherited(Table table, Table parent) {
    Set<String> checks =
        Inheritance.checks(parent).stream().map(Check::name).collect(Collectors.toSet());
    List<Object> all = new ArrayList<>();
    for (Column column : table.columns()) {
      if (parent.column(column.name()) != null) {
        all.add(column.withComment(null));
      }
    }
    table.constraints().stream().filter(c -> checks.contains(c.name())).forEach(all::add);
    return all;
  }
}
