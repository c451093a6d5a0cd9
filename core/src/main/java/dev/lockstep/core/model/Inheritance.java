package dev.lockstep.core.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table has from another one that it inherits from: its columns, what they refuse, and its
 * check constraints (PostgreSQL manual, section 5.11, Inheritance). Keys, indexes, privileges and
 * identities are each table's own.
 */
public final class Inheritance {

  private Inheritance() {}

  /**
   * Returns why PostgreSQL would not let a table inherit from another one as both are; null where
   * it would.
   */
  public static @Nullable String problem(Table child, Table parent) {
    if (parent.options().isPartitioned() || child.options().isPartitioned()) {
      Table partitioned = parent.options().isPartitioned() ? parent : child;
      return partitioned.name() + " is partitioned";
    }
    for (Column column : parent.columns()) {
      String problem = problem(child, column);
      if (problem != null) {
        return problem;
      }
    }
    for (Check check : checks(parent)) {
      if (!check.equals(child.constraint(check.name()))) {
        return child.name() + " does not have the check constraint " + check.name() + " too";
      }
    }
    return null;
  }

  private static @Nullable String problem(Table child, Column above) {
    Column column = child.column(above.name());
    String name = child.name() + "." + above.name();
    if (column == null) {
      return "there is no column " + name;
    }
    boolean alike =
        column.type().equals(above.type())
            && Objects.equals(column.options().collation(), above.options().collation());
    if (!alike) {
      return name + " is not of the same type";
    }
    boolean generated = kind(column.generation()).equals(kind(above.generation()));
    if (!generated) {
      return name + " is not generated in the same way";
    }
    return column.nullable() && !above.nullable() ? name + " takes NULL" : null;
  }

  private static String kind(@Nullable Generation generation) {
    if (generation == null) {
      return "";
    }
    return generation.stored() ? "stored" : "virtual";
  }

  /** Returns the checks that tables which inherit have too. */
  public static List<Check> checks(Table parent) {
    return parent.constraints().stream()
        .filter(Check.class::isInstance)
        .map(Check.class::cast)
        .filter(check -> !check.noInherit())
        .toList();
  }
}
