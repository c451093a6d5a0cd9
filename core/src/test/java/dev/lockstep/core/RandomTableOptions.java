package dev.lockstep.core;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What few tables have, made by chance. */
final class RandomTableOptions {

  private static final Division BY_ID =
      new Division(PartitionStrategy.HASH, List.of(IndexKey.of("id")));

  private final Chances random;

  RandomTableOptions(Chances random) {
    this.random = random;
  }

  List<Table> with(List<Table> tables) {
    Set<QualifiedName> unlogged = unlogged(tables);
    List<Table> result = new ArrayList<>();
    for (Table table : tables) {
      random.at(table.name() + " options");
      result.add(
          identified(
              partitioned(
                  table.withOptions(
                      new TableOptions(
                              unlogged.contains(table.name()),
                              Parameters.parse(parameters()),
                              pick(List.of(RowSecurity.values())),
                              policies(table, tables))
                          .withParents(table.options().parents())))));
    }
    return result;
  }

  /** Any identity that the table can have; PostgreSQL lets partitions have their own. */
  private Table identified(Table table) {
    random.at(table.name() + " identity");
    if (table.options().isPartitioned() || random.nextInt(3) == 0) {
      return table;
    }
    List<ReplicaIdentity> identities =
        new ArrayList<>(List.of(ReplicaIdentity.FULL, ReplicaIdentity.NOTHING));
    table.indexes().forEach(i -> identities.add(ReplicaIdentity.usingIndex(i.name())));
    table.constraints().forEach(c -> identities.add(ReplicaIdentity.usingIndex(c.name())));
    identities.removeIf(identity -> identity.problem(table) != null);
    List<ReplicaIdentity> some =
        identities.size() > 2 && random.nextInt(3) > 0
            ? identities.subList(2, identities.size())
            : identities;
    return table.withOptions(table.options().withReplicaIdentity(pick(some)));
  }

  /** The first table is divided by ranges, the second by a list, the third by hashes, always. */
  private Table partitioned(Table table) {
    random.at(table.name() + " partitions");
    int number = Integer.parseInt(table.name().name().replaceAll("\\D", ""));
    if (number > 2) {
      return table;
    }
    List<Constraint> constraints =
        table.constraints().stream()
            .filter(c -> !(c instanceof Exclusion))
            .map(c -> c instanceof Check check ? new Check(c.name(), check.expression()) : c)
            .toList();
    TableOptions options =
        table.options().withParameters(Parameters.NONE).withPartitioning(partitioning(number));
    return table.withConstraints(constraints).withOptions(options);
  }

  private Partitioning partitioning(int number) {
    List<String> bounds =
        switch (number) {
          case 0 ->
              List.of(
                  "FOR VALUES FROM (MINVALUE) TO ('10')",
                  "FOR VALUES FROM ('10') TO ('20')",
                  "FOR VALUES FROM ('20') TO (MAXVALUE)",
                  Partition.DEFAULT);
          case 1 -> List.of("FOR VALUES IN ('1', '2')", "FOR VALUES IN (NULL)", Partition.DEFAULT);
          default ->
              List.of(
                  "FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
                  "FOR VALUES WITH (MODULUS 4, REMAINDER 1)",
                  "FOR VALUES WITH (MODULUS 4, REMAINDER 3)");
        };
    List<Partition> partitions = new ArrayList<>();
    for (String bound : bounds) {
      String name = "part_" + number + "_" + random.nextInt(6);
      if (random.nextInt(3) > 0 && partitions.stream().noneMatch(p -> p.name().equals(name))) {
        // How a partition is divided never changes, so its name tells.
        boolean divided = number < 2 && Integer.parseInt(name.substring(name.length() - 1)) < 3;
        Partition partition = new Partition(name, bound);
        partitions.add(divided ? partition.withBy(BY_ID) : partition);
        partitions.addAll(divided ? parts(name) : List.of());
      }
    }
    PartitionStrategy strategy = List.of(PartitionStrategy.values()).get(number);
    return new Partitioning(strategy, List.of(IndexKey.of("id")), partitions);
  }

  private List<Partition> parts(String of) {
    List<Partition> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (random.nextInt(4) > 0) {
        String bound = "FOR VALUES WITH (MODULUS 3, REMAINDER " + i + ")";
        parts.add(new Partition(of + "_" + random.nextInt(2) + i, bound).withOf(of));
      }
    }
    return parts;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
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
        PolicyCommand command = pick(List.of(PolicyCommand.values()));
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
      random.at(table.name() + " logging");
      boolean divided = table.name().name().compareTo("table_2") <= 0;
      if (!divided && random.nextInt(2) == 0) {
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
