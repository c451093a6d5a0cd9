package dev.lockstep.core.render;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.SetRowSecurity;
import java.util.ArrayList;
import java.util.List;

/** Renders operations on row-level security. */
final class PolicySql implements PolicyOperation.Visitor<List<SqlStatement>> {

  /** Returns what a new table needs for its policies; nothing for most. */
  static List<SqlStatement> of(Table table) {
    List<SqlStatement> statements = new ArrayList<>();
    PolicySql sql = new PolicySql();
    for (Policy policy : table.options().policies()) {
      statements.addAll(sql.createPolicy(new CreatePolicy(table.name(), policy)));
    }
    RowSecurity rowSecurity = table.options().rowSecurity();
    if (rowSecurity != RowSecurity.DISABLED) {
      statements.addAll(sql.setRowSecurity(new SetRowSecurity(table.name(), rowSecurity)));
    }
    return statements;
  }

  @Override
  public List<SqlStatement> createPolicy(CreatePolicy operation) {
    Policy policy = operation.policy();
    return one(
        "CREATE POLICY "
            + on(policy.name(), operation.table())
            + (policy.permissive() ? "" : " AS RESTRICTIVE")
            + " FOR "
            + policy.command()
            + rest(policy));
  }

  @Override
  public List<SqlStatement> dropPolicy(DropPolicy operation) {
    return one("DROP POLICY " + on(operation.policy(), operation.table()));
  }

  @Override
  public List<SqlStatement> alterPolicy(AlterPolicy operation) {
    Policy policy = operation.policy();
    return one("ALTER POLICY " + on(policy.name(), operation.table()) + rest(policy));
  }

  @Override
  public List<SqlStatement> renamePolicy(RenamePolicy operation) {
    return one(
        "ALTER POLICY "
            + on(operation.from(), operation.table())
            + " RENAME TO "
            + Sql.identifier(operation.to()));
  }

  @Override
  public List<SqlStatement> setRowSecurity(SetRowSecurity operation) {
    String actions =
        switch (operation.rowSecurity()) {
          case DISABLED -> "DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY";
          case ENABLED -> "ENABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY";
          case FORCED -> "ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY";
        };
    return one("ALTER TABLE " + Sql.name(operation.table()) + " " + actions);
  }

  private static String rest(Policy policy) {
    return " TO "
        + (policy.roles().isEmpty() ? "PUBLIC" : Sql.identifiers(policy.roles()))
        + (policy.using() == null ? "" : " USING (" + policy.using() + ")")
        + (policy.check() == null ? "" : " WITH CHECK (" + policy.check() + ")");
  }

  private static String on(String policy, QualifiedName table) {
    return Sql.identifier(policy) + " ON " + Sql.name(table);
  }

  private static List<SqlStatement> one(String sql) {
    return List.of(SqlStatement.of(sql));
  }
}
