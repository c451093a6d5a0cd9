package dev.lockstep.core.render;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Asks which roles of policies do not exist: nothing else creates them. */
final class RolePreflight {

  private static final QualifiedName ROLES = new QualifiedName("pg_catalog", "pg_roles");

  private RolePreflight() {}

  static List<PreflightQuery> queries(Operation operation) {
    if (operation instanceof CreatePolicy creation) {
      return of(creation.table(), List.of(creation.policy()));
    }
    if (operation instanceof AlterPolicy change) {
      return of(change.table(), List.of(change.policy()));
    }
    return operation instanceof CreateTable creation
        ? of(creation.table().name(), creation.table().options().policies())
        : List.of();
  }

  private static List<PreflightQuery> of(QualifiedName table, List<Policy> policies) {
    List<PreflightQuery> queries = new ArrayList<>();
    for (Policy policy : policies) {
      if (!policy.roles().isEmpty()) {
        String from =
            " FROM unnest("
                + Sql.textArray(policy.roles())
                + ") AS r (role) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)";
        queries.add(
            new PreflightQuery(
                ROLES,
                null,
                "roles that policy " + policy.name() + " on " + table + " names and nobody created",
                "SELECT count(*)" + from,
                "SELECT role, 1" + from + " LIMIT 5",
                true));
      }
    }
    return queries;
  }
}
