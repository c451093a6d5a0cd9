package dev.lockstep.core;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.Inheritance;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Perhaps makes the fifth table inherit from the fourth: the first three are partitioned. */
final class RandomInheritance {

  private final Chances random;

  RandomInheritance(Chances random) {
    this.random = random;
  }

  void among(List<Table> tables) {
    random.at("inheritance");
    Table parent = named(tables, "table_3");
    Table child = named(tables, "table_4");
    if (parent != null && child != null && random.nextInt(3) > 0) {
      tables.set(tables.indexOf(child), child(child, parent));
    }
  }

  private static @Nullable Table named(List<Table> tables, String name) {
    return tables.stream().filter(t -> t.name().name().equals(name)).findFirst().orElse(null);
  }

  /** What the table has of the other one is like there; what was built on it otherwise goes. */
  private static Table child(Table table, Table parent) {
    List<Column> columns = new ArrayList<>();
    for (Column above : parent.columns()) {
      Column own = table.column(above.name());
      boolean id = own != null && above.name().equals("id");
      columns.add(id ? own : above);
    }
    for (Column column : table.columns()) {
      if (parent.column(column.name()) == null) {
        columns.add(column.withOptions(column.options().withGeneration(null)));
      }
    }
    List<String> others = parent.columnNames().stream().filter(c -> !c.equals("id")).toList();
    List<Constraint> constraints = new ArrayList<>(Inheritance.checks(parent));
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Check || constraint.columnsAmong(others).isEmpty()) {
        constraints.add(constraint);
      }
    }
    List<Index> indexes =
        table.indexes().stream().filter(i -> i.columnsAmong(others).isEmpty()).toList();
    return table
        .withColumns(columns)
        .withConstraints(constraints)
        .withIndexes(indexes)
        .withOptions(table.options().withParents(List.of(parent.name())));
  }
}
