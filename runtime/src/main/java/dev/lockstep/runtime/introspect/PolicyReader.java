package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Result;

/** Reads policies from {@link #QUERY}. */
final class PolicyReader {

  /** One row for each policy; it takes the schemas. */
  static final String QUERY =
      """
      SELECT p.polrelid::bigint AS id, p.polname, p.polcmd::text AS command, p.polpermissive,
        (SELECT array_agg(r.rolname::text) FROM pg_roles r WHERE r.oid = ANY (p.polroles))
          AS roles,
        pg_get_expr(p.polqual, p.polrelid) AS using_sql,
        pg_get_expr(p.polwithcheck, p.polrelid) AS check_sql
      FROM pg_policy p
      JOIN pg_class c ON c.oid = p.polrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname::text = ANY (?)
      ORDER BY p.polname
      """;

  private final Expressions expressions;

  PolicyReader(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Returns the policies by the id of their table. */
  Map<Long, List<Policy>> read(Result<Record> rows) {
    Map<Long, List<Policy>> policies = new LinkedHashMap<>();
    for (Record row : rows) {
      policies
          .computeIfAbsent(row.get("id", Long.class), id -> new ArrayList<>())
          .add(
              new Policy(
                  row.get("polname", String.class),
                  command(row.get("command", String.class)),
                  row.get("polpermissive", Boolean.class),
                  ConstraintReader.optional(row, "roles"),
                  expressions.read(row.get("using_sql", String.class)),
                  expressions.read(row.get("check_sql", String.class))));
    }
    return policies;
  }

  private static PolicyCommand command(String code) {
    return switch (code) {
      case "*" -> PolicyCommand.ALL;
      case "r" -> PolicyCommand.SELECT;
      case "a" -> PolicyCommand.INSERT;
      case "w" -> PolicyCommand.UPDATE;
      case "d" -> PolicyCommand.DELETE;
      default -> throw new IllegalStateException("No command of a policy: " + code);
    };
  }
}
