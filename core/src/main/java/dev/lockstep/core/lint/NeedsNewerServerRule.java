package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionwiseOperation;
import java.util.ArrayList;
import java.util.List;

/** What older servers don't have: an error where they are known to run, else good to know. */
final class NeedsNewerServerRule implements Rule {

  private static final int EQUAL_NULLS = 15;
  private static final int EXPRESSIONS_OF_PARTITIONS = 16;
  private static final int VIRTUAL_COLUMNS = 18;

  @Override
  public String id() {
    return "needs-newer-server";
  }

  @Override
  public List<Finding> check(Operation form, LintContext context) {
    Operation operation = PartitionwiseOperation.plain(form);
    List<Finding> findings = new ArrayList<>();
    if (operation instanceof CreateTable creation) {
      Table table = creation.table();
      ModelPath path = ModelPath.table(table.name());
      table.columns().forEach(column -> column(column, path, context, findings));
      table.constraints().forEach(constraint -> constraint(constraint, path, context, findings));
      table.indexes().forEach(index -> index(index, path, context, findings));
    } else if (operation instanceof AddColumn addition) {
      column(addition.column(), ModelPath.table(addition.table()), context, findings);
    } else if (operation instanceof AddConstraint addition) {
      constraint(addition.constraint(), ModelPath.table(addition.table()), context, findings);
    } else if (operation instanceof AddConstraintNotValid addition) {
      constraint(addition.constraint(), ModelPath.table(addition.table()), context, findings);
    } else if (operation instanceof AddConstraintConcurrently addition) {
      constraint(addition.constraint(), ModelPath.table(addition.table()), context, findings);
    } else if (operation instanceof CreateIndex creation) {
      index(creation.index(), ModelPath.table(creation.table()), context, findings);
    } else if (operation instanceof DropExpression drop) {
      expression(drop, context, findings);
    }
    return findings;
  }

  /** Older servers hold against a partition of a partition that it is one (their mistake). */
  private void expression(DropExpression drop, LintContext context, List<Finding> to) {
    Table table = context.now().table(drop.table());
    Partitioning partitioning = table == null ? null : table.options().partitioning();
    if (partitioning != null
        && partitioning.partitions().stream().anyMatch(partition -> partition.of() != null)) {
      need(
          EXPRESSIONS_OF_PARTITIONS,
          "DROP EXPRESSION where partitions have partitions",
          ModelPath.table(drop.table()).column(drop.column()),
          context,
          to);
    }
  }

  private void column(Column column, ModelPath table, LintContext context, List<Finding> to) {
    if (column.generation() != null && !column.generation().stored()) {
      need(VIRTUAL_COLUMNS, "a virtual generated column", table.column(column.name()), context, to);
    }
  }

  private void constraint(
      Constraint constraint, ModelPath table, LintContext context, List<Finding> to) {
    ModelPath path = table.constraint(constraint.name());
    if (constraint instanceof Unique unique && unique.options().nullsNotDistinct()) {
      need(EQUAL_NULLS, "NULLS NOT DISTINCT", path, context, to);
    }
    if (constraint instanceof ForeignKey key && !key.options().setColumns().isEmpty()) {
      need(EQUAL_NULLS, "ON DELETE SET NULL or SET DEFAULT with columns", path, context, to);
    }
  }

  private void index(Index index, ModelPath table, LintContext context, List<Finding> to) {
    if (index.options().nullsNotDistinct()) {
      need(EQUAL_NULLS, "NULLS NOT DISTINCT", table.index(index.name()), context, to);
    }
  }

  private void need(
      int version, String what, ModelPath path, LintContext context, List<Finding> findings) {
    findings.add(
        new Finding(
                id(),
                context.settings().knowsServers() ? Severity.ERROR : Severity.NOTE,
                path,
                "servers before PostgreSQL " + version + " don't have " + what,
                "say with lockstep.targetVersion which version production has, or do without it")
            .on(ServerVersions.before(version)));
  }
}
