package dev.lockstep.runtime.drift;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.render.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles that a model names and nobody has. A server creates no policy and no privilege of such
 * a role, so a copy of the model has to do without. Immutable.
 */
final class MissingRoles {

  private final Set<String> roles;

  private MissingRoles(Set<String> roles) {
    this.roles = Set.copyOf(roles);
  }

  /**
   * Asks the server.
   *
   * @throws SQLException if it refuses
   */
  static MissingRoles of(Connection connection, Schema model) throws SQLException {
    Set<String> named = new TreeSet<>();
    model.tables().forEach(t -> t.options().policies().forEach(p -> named.addAll(p.roles())));
    for (Definition definition : model.definitions()) {
      if (definition instanceof Grant grant && !grant.whose().isPublic()) {
        named.add(grant.whose().role());
      }
    }
    if (named.isEmpty()) {
      return new MissingRoles(named);
    }
    Set<String> missing = new HashSet<>();
    String query =
        "SELECT role FROM unnest("
            + Sql.textArray(List.copyOf(named))
            + ") AS r (role) WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        missing.add(rows.getString(1));
      }
    }
    return new MissingRoles(missing);
  }

  /** Returns whether a definition is what a missing role may do. */
  boolean hold(Definition definition) {
    return definition instanceof Grant grant && roles.contains(grant.whose().role());
  }

  /** Returns the model without them, which every server can create. */
  Schema without(Schema model) {
    Schema known = model;
    for (Definition definition : model.definitions()) {
      if (hold(definition)) {
        known = known.without(definition);
      }
    }
    for (Table table : model.tables()) {
      known = known.with(withPolicies(table, table, true));
    }
    return known;
  }

  /** Returns a model that was created without them with the roles of its policies again. */
  Schema putBack(Schema created, Schema model) {
    Schema whole = created;
    for (Table table : created.tables()) {
      Table wanted = model.table(table.name());
      if (wanted != null) {
        whole = whole.with(withPolicies(table, wanted, false));
      }
    }
    return whole;
  }

  /** Returns the table with the roles that another one's policies name, or with those that are. */
  private Table withPolicies(Table table, Table named, boolean onlyThere) {
    List<Policy> policies = new ArrayList<>();
    for (Policy policy : table.options().policies()) {
      Policy wanted = named.options().policy(policy.name());
      if (wanted != null && wanted.roles().stream().anyMatch(roles::contains)) {
        policies.add(
            policy.withRoles(
                wanted.roles().stream()
                    .filter(role -> !onlyThere || !roles.contains(role))
                    .toList()));
      } else {
        policies.add(policy);
      }
    }
    return table.withOptions(table.options().withPolicies(policies));
  }
}
