package dev.lockstep.core.lint.sql;

import java.util.ArrayList;
import java.util.List;

/** Runs every rule over SQL that somebody wrote. */
public final class SqlLinter {

  private static final List<SqlRule> RULES =
      List.of(
          new BlockingIndexInSql(),
          new BlockingIndexDropInSql(),
          new ConcurrentlyInTransactionInSql(),
          new VacuumFullInSql(),
          new ClusterInSql(),
          new ReindexBlockingInSql(),
          new TruncateCascadeInSql(),
          new DropCascadeInSql(),
          new DataLossInSql(),
          new UpdateInOneStatementInSql(),
          new SetNotNullScanInSql(),
          new CheckValidatedInlineInSql(),
          new ForeignKeyValidatedInlineInSql(),
          new UniqueWithoutIndexInSql(),
          new ExclusionConstraintInSql(),
          new ValidateInSameTransactionInSql(),
          new RewritingTypeChangeInSql(),
          new VolatileDefaultInSql(),
          new RenameInUseInSql(),
          new EnumValuePositionInSql(),
          new IfNotExistsInSql(),
          new TransactionControlInSql(),
          new LockTableInSql(),
          new SessionSettingInSql(),
          new RefreshBlockingInSql(),
          new PartitionLockInSql(),
          new LoggingRewriteInSql());

  private SqlLinter() {}

  /**
   * Returns what the rules find in the statements of a step, in their order. What they do to tables
   * that they create themselves is no hazard.
   */
  public static List<SqlFinding> findings(String sql) {
    Script script = Script.of(sql);
    List<SqlFinding> findings = new ArrayList<>();
    for (Statement statement : script.statements()) {
      RULES.forEach(rule -> findings.addAll(rule.check(statement, script)));
    }
    return List.copyOf(findings);
  }

  /** Returns the ids of all rules. */
  public static List<String> ruleIds() {
    return RULES.stream().map(SqlRule::id).toList();
  }
}
