package dev.lockstep.core.render;

import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Asks which roles of policies and grants do not exist: nothing else creates them. */
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
    if (operation instanceof CreateObject creation
        && creation.definition() instanceof Grant grant) {
      return ofGrant(grant);
    }
    return operation instanceof CreateTable creation
        ? of(creation.table().name(), creation.table().options().policies())
        : List.of();
  }

  private static List<PreflightQuery> of(QualifiedName table, List<Policy> policies) {
    List<PreflightQuery> queries = new ArrayList<>();
    for (Policy policy : policies) {
      if (!policy.roles().isEmpty()) {
        queries.add(
            query(
                "roles that policy " + policy.name() + " on " + table + " names and nobody created",
                policy.roles()));
      }
    }
    return queries;
  }

  private static List<PreflightQuery> ofGrant(Grant grant) {
    return grant.whose().isPublic()
        ? List.of()
        : List.of(
            query(
                "roles of the " + grant.ref() + " that nobody created",
                List.of(grant.whose().role())));
  }

  private static PreflightQuery query(String description, List<String> roles) {
    String from =
        " FROM unnest("
            + Sql.textArray(roles)
            + ") AS r (role) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)";
    return new PreflightQuery(
        ROLES,
        null,
        description,
        "SELECT count(*)" + from,
        "SELECT role, 1" + from + " ORDER BY 1 LIMIT 5",
        true);
  }
}
