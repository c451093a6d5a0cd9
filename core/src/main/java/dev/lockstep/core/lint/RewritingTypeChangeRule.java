package dev.lockstep.core.lint;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.impact.TypeChangeWork;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import java.util.List;

/** Another type that PostgreSQL stores in another way. */
final class RewritingTypeChangeRule implements Rule {

  @Override
  public String id() {
    return "rewriting-type-change";
  }

  @Override
  public boolean growsWithRows() {
    return true;
  }

  @Override
  public List<Finding> check(Operation operation, LintContext context) {
    if (operation instanceof AddShadowColumn shadow) {
      return List.of(copied(shadow.change(), context));
    }
    if (!(operation instanceof AlterColumnType change) || !context.exists(change.table())) {
      return List.of();
    }
    Table table = context.now().table(change.table());
    Column old = context.column(change.table(), change.column());
    boolean free =
        table != null
            && old != null
            && TypeChangeWork.of(table, old, change).work() != Work.REWRITE;
    return free
        ? List.of()
        : List.of(
            new Finding(
                id(),
                Severity.WARNING,
                ModelPath.table(change.table()).column(change.column()).property("type"),
                "rewrites the table " + change.table() + " and its indexes under ACCESS EXCLUSIVE",
                "run it while the table is quiet, or add a second column, fill it and swap"));
  }

  /** What happens instead: nobody waits, but it takes time and room. */
  private Finding copied(AlterColumnType change, LintContext context) {
    boolean fires =
        context.before().definitions().stream()
            .anyMatch(
                each ->
                    each.kind() == DefinitionKind.TRIGGER
                        && each.ref().relation().equals(change.table()));
    return new Finding(
        id(),
        fires ? Severity.WARNING : Severity.NOTE,
        ModelPath.table(change.table()).column(change.column()).property("type"),
        "copies the column into a second one in batches, while clients go on, and locks the table "
            + change.table()
            + " for a moment to swap them; the column is the last one then"
            + (fires ? "; triggers of the table that fire on UPDATE do so for each row" : ""),
        "have room for a second copy of the column and its indexes, and name the columns in"
            + " INSERT and COPY");
  }
}
