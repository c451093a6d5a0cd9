package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.View;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What depends on a generated column that becomes a plain one: the way back makes it anew. */
class ColumnMadeAnewPlanTest {

  private static final String VIEW = "CREATE VIEW v AS\nSELECT g FROM t";
  private static final String TRIGGER =
      "CREATE TRIGGER r BEFORE UPDATE OF g ON t FOR EACH ROW EXECUTE FUNCTION f()";

  @Test
  void viewsAndTriggersGiveWayInBothDirections() {
    Column plain = Column.of("g", DataType.parse("integer"));
    Column generated =
        plain.withOptions(plain.options().withGeneration(new Generation("n + 1", true)));
    Plan plan = Planner.plan(of(generated), of(plain), Intent.none());

    assertThat(sql(plan.upgrade()))
        .containsExactly(
            "DROP VIEW v",
            "DROP TRIGGER r ON t",
            "ALTER TABLE t ALTER COLUMN g DROP EXPRESSION",
            VIEW,
            TRIGGER);
    assertThat(sql(plan.downgrade()))
        .containsExactly(
            "DROP TRIGGER r ON t",
            "DROP VIEW v",
            "ALTER TABLE t DROP COLUMN g",
            "ALTER TABLE t ADD COLUMN g integer GENERATED ALWAYS AS (n + 1) STORED",
            TRIGGER,
            VIEW);
  }

  private static List<String> sql(List<Operation> operations) {
    return operations.stream()
        .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
        .map(SqlStatement::sql)
        .filter(sql -> !sql.startsWith("DO ")) // What keeps the privileges of the view.
        .toList();
  }

  private static Schema of(Column last) {
    QualifiedName t = QualifiedName.of("t");
    Column n = Column.of("n", DataType.parse("integer"));
    return Schema.of(
        List.of(
            new Table(t, List.of(n, last), List.of(), List.of(), null, null),
            new View(
                QualifiedName.of("v"),
                false,
                "SELECT g FROM t",
                List.of(),
                Parameters.NONE,
                null,
                null),
            object(
                DefinitionKind.FUNCTION,
                "f()",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END"
                    + " $$"),
            object(DefinitionKind.TRIGGER, "r ON t", TRIGGER)));
  }

  private static SqlObject object(DefinitionKind kind, String identity, String sql) {
    return new SqlObject(new DefinitionRef(kind, identity), sql, List.of(), null, null);
  }
}
