package dev.lockstep.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Locking;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks beside which a column becomes NOT NULL, and whether the rows are read for that. */
class SetNotNullScanRuleTest {

  @ParameterizedTest
  @CsvSource({
    "c IS NOT NULL, false",
    "\"c\"  is not /* ever */ null, false",
    "c IS NULL, true",
    "c > 0, true",
    "d IS NOT NULL, true",
    "c IS NOT NULL OR d > 0, true",
  })
  void rowsAreReadUnlessACheckSaysTheSame(String condition, boolean reads) {
    Schema from = schema(condition, true);
    Schema to = schema(condition, false);

    Plan plan = Planner.plan(from, to, Intent.none(), Locking.BLOCKING);

    assertThat(Linter.findings(from, plan, LintSettings.UNKNOWN))
        .filteredOn(finding -> finding.rule().equals("set-not-null-scan"))
        .hasSize(reads ? 1 : 0);
  }

  private static Schema schema(String condition, boolean nullable) {
    Column c = Column.of("c", DataType.of("integer")).withNullable(nullable);
    Column d = Column.of("d", DataType.of("integer"));
    QualifiedName name = QualifiedName.of("t");
    Table table = new Table(name, List.of(c, d), List.of(), List.of(), null, null);
    return Schema.of(List.of(table.plus(new Check("ck", condition))));
  }
}
