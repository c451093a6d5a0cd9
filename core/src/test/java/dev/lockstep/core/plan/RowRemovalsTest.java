package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where rows that break a new rule are removed and put back. */
class RowRemovalsTest {

  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column ID = Column.of("id", DataType.of("bigint")).withNullable(false);
  private static final Column N = Column.of("n", DataType.of("integer"));
  private static final Table OLD =
      new Table(T, List.of(ID, N), List.of(), List.of(), null, null)
          .plus(new PrimaryKey("pk_t", List.of("id")));
  private static final Table NEW =
      new Table(T, List.of(ID, N.withNullable(false)), List.of(), List.of(), null, null)
          .plus(new PrimaryKey("pk_t", List.of("id")))
          .plus(new Unique("uq", List.of("n")))
          .plus(new Check("ck", "n > 0"))
          .plus(new Index("idx", "btree", true, List.of(IndexKey.of("n")), null));
  private static final Intent ALL =
      Intent.builder()
          .removeRows(T, "n", null)
          .removeRows(T, "uq", "id DESC")
          .removeRows(T, "ck", null)
          .removeRows(T, "idx", null)
          .build();

  @Test
  void ofTablesInUseTheyGoBeforeTheRowsAreRead() {
    Plan plan = Planner.plan(schema(OLD), schema(NEW), ALL);

    assertThat(names(plan.upgrade()))
        .containsExactly(
            "AddNotNullNotValid",
            "AddConstraintNotValid",
            "RemoveRows",
            "CreateIndex",
            "RemoveRows",
            "ValidateNotNull",
            "RemoveRows",
            "AddConstraintConcurrently",
            "RemoveRows",
            "ValidateConstraint");
    assertThat(Replay.apply(schema(OLD), plan.upgrade())).isEqualTo(plan.target());
  }

  @Test
  void ofSmallTablesTheyGoBeforeTheRule() {
    Plan plan = Planner.plan(schema(OLD), schema(NEW), ALL, Locking.ONLINE, Set.of(T));

    assertThat(names(plan.upgrade()))
        .containsExactly(
            "RemoveRows",
            "SetNotNull",
            "RemoveRows",
            "AddConstraint",
            "RemoveRows",
            "AddConstraint",
            "RemoveRows",
            "CreateIndex");
  }

  @Test
  void theyComeBackOnceWhenTheLastRuleIsGone() {
    Plan plan = Planner.plan(schema(OLD), schema(NEW), ALL);

    assertThat(names(plan.downgrade())).endsWith("RestoreRows").containsOnlyOnce("RestoreRows");
    assertThat(Replay.apply(plan.target(), plan.downgrade())).isEqualTo(schema(OLD));
  }

  @Test
  void aRuleThatIsNotNewTakesNoRows() {
    assertThat(Planner.plan(schema(NEW), schema(NEW), ALL).isEmpty()).isTrue();
    Table more = NEW.plus(Column.of("m", DataType.of("text")));
    assertThat(names(Planner.plan(schema(NEW), schema(more), ALL).upgrade()))
        .containsExactly("AddColumn");
    assertThat(names(Planner.plan(schema(), schema(NEW), ALL).upgrade()))
        .containsExactly("CreateTable");
  }

  @Test
  void withoutAKeyBeforeThereIsNothingToKeepThemUnder() {
    Table keyless = new Table(T, List.of(ID, N), List.of(), List.of(), null, null);

    assertThat(Planner.plan(schema(keyless), schema(NEW), ALL).problems())
        .hasSize(4)
        .allMatch(problem -> problem.kind() == Problem.Kind.UNSUPPORTED)
        .extracting(Problem::message)
        .contains(
            "rows of t that break ck have no primary key before it to be kept under; make the"
                + " change in two migrations");
  }

  private static List<String> names(List<Operation> operations) {
    return operations.stream().map(operation -> operation.getClass().getSimpleName()).toList();
  }

  private static Schema schema(Table... tables) {
    return Schema.of(List.of(tables));
  }
}
