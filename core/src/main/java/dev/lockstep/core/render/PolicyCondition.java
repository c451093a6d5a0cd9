package dev.lockstep.core.render;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.operation.PolicyPostcondition;

/** Renders postconditions of row-level security. */
final class PolicyCondition implements PolicyPostcondition.Visitor<String> {

  @Override
  public String exists(PolicyPostcondition.Exists postcondition) {
    return exists(postcondition.table(), postcondition.policy());
  }

  @Override
  public String absent(PolicyPostcondition.Absent postcondition) {
    return "NOT " + exists(postcondition.table(), postcondition.policy());
  }

  @Override
  public String hasRowSecurity(PolicyPostcondition.HasRowSecurity postcondition) {
    RowSecurity rowSecurity = postcondition.rowSecurity();
    return "EXISTS (SELECT FROM pg_class WHERE oid = "
        + Sql.relation(postcondition.table())
        + " AND relrowsecurity = "
        + (rowSecurity != RowSecurity.DISABLED)
        + " AND relforcerowsecurity = "
        + (rowSecurity == RowSecurity.FORCED)
        + ")";
  }

  private static String exists(QualifiedName table, String policy) {
    return "EXISTS (SELECT FROM pg_policy WHERE polrelid = "
        + Sql.relation(table)
        + " AND polname = "
        + Sql.literal(policy)
        + ")";
  }
}
