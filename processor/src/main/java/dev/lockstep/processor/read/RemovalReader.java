package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.RowRule;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads consents to remove the rows that break a rule, once all rules are known. */
final class RemovalReader {

  private final Reporter reporter;
  private final SqlChecker sql;
  private final Intent.Builder intent;

  RemovalReader(Reporter reporter, Intent.Builder intent) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.intent = intent;
  }

  void read(TableBuilder builder, SourceMap sources) {
    List<Annotation> consents = Annotations.all(builder.entity(), "RemoveRows");
    if (consents.isEmpty()) {
      return;
    }
    Table table = builder.build();
    for (Annotation consent : consents) {
      String name = consent.string("breaking");
      RowRule rule = RowRule.named(table, name);
      if (rule == null) {
        reporter.report(
            Message.REMOVAL_UNKNOWN_RULE,
            consent.position("breaking"),
            table.name(),
            name,
            Suggestions.sentence(name, rules(table)));
      } else if (isPossible(consent, table, rule)) {
        sources.put(builder.path().removal(name), consent.position());
        intent.removeRows(table.name(), name, keep(consent));
      }
    }
  }

  private boolean isPossible(Annotation consent, Table table, RowRule rule) {
    String keep = consent.text("keep");
    if (rule instanceof RowRule.OfConstraint constraint && !constraint.tellsRows()) {
      reporter.report(Message.REMOVAL_OF_EXCLUSION, consent.position("breaking"), rule.name());
      return false;
    }
    if (table.primaryKey() == null) {
      reporter.report(Message.REMOVAL_WITHOUT_KEY, consent.position(), table.name());
      return false;
    }
    if (keep != null && !rule.isKey()) {
      reporter.report(Message.REMOVAL_KEEPS_NONE, consent.position("keep"), rule.name());
      return false;
    }
    return keep == null || sql.isSound("order of " + rule.name(), keep, consent.position("keep"));
  }

  private static @Nullable String keep(Annotation consent) {
    String keep = consent.text("keep");
    return keep == null ? null : SqlExpression.of(keep).normalized();
  }

  private static List<String> rules(Table table) {
    List<String> rules = new ArrayList<>();
    table.constraints().stream().map(Constraint::name).forEach(rules::add);
    table.indexes().stream().filter(Index::unique).map(Index::name).forEach(rules::add);
    table.columns().stream().filter(c -> !c.nullable()).map(Column::name).forEach(rules::add);
    return rules;
  }
}
