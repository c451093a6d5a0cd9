package dev.lockstep.core;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What few tables have, made by chance. */
final class RandomTableOptions {

  private final Random random;

  RandomTableOptions(Random random) {
    this.random = random;
  }

  List<Table> with(List<Table> tables) {
    Set<QualifiedName> unlogged = unlogged(tables);
    List<Table> result = new ArrayList<>();
    for (Table table : tables) {
      result.add(
          table.withOptions(
              new TableOptions(
                  unlogged.contains(table.name()),
                  Parameters.parse(parameters()),
                  RowSecurity.values()[random.nextInt(3)],
                  policies(table, tables))));
    }
    return result;
  }

  private List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    for (String parameter :
        List.of(
            "autovacuum_enabled=off", "toast.autovacuum_enabled=off", "toast_tuple_target=300")) {
      if (random.nextInt(6) == 0) {
        parameters.add(parameter);
      }
    }
    if (random.nextInt(3) == 0) {
      parameters.add("fillfactor=" + (50 + random.nextInt(2)));
    }
    return parameters;
  }

  private List<Policy> policies(Table table, List<Table> all) {
    List<Policy> policies = new ArrayList<>();
    for (String name : List.of("one", "two", "Three")) {
      if (random.nextInt(3) == 0) {
        PolicyCommand command = PolicyCommand.values()[random.nextInt(5)];
        String first = command.hasOldRows() ? condition(table, all) : null;
        boolean checked = command.hasNewRows() && (first == null || random.nextBoolean());
        policies.add(
            new Policy(
                name,
                command,
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of("pg_monitor", "pg_read_all_stats"),
                first,
                checked ? condition(table, all) : null));
      }
    }
    return policies;
  }

  private String condition(Table table, List<Table> all) {
    Table other = all.get(random.nextInt(all.size()));
    String column = "c" + random.nextInt(7);
    return random.nextInt(3) == 0
        ? "EXISTS (SELECT FROM "
            + other.name()
            + " o WHERE o."
            + (other.column(column) == null ? "id" : column)
            + " IS NOT NULL)"
        : (table.column(column) == null ? "id" : column) + " IS NULL";
  }

  /** Some tables, but none that a logged one refers to. */
  private Set<QualifiedName> unlogged(List<Table> tables) {
    Set<QualifiedName> unlogged = new HashSet<>();
    for (Table table : tables) {
      if (random.nextInt(3) == 0) {
        unlogged.add(table.name());
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Table table : tables) {
        if (!unlogged.contains(table.name())) {
          changed |=
              table.foreignKeys().stream().anyMatch(k -> unlogged.remove(k.referencedTable()));
        }
      }
    }
    return unlogged;
  }
}
