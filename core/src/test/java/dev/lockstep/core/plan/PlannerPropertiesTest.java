package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the plan between any two schemas. */
class PlannerPropertiesTest {

  @Property(tries = 1000)
  void aSchemaDoesNotDifferFromItself(@ForAll long seed) {
    Schema schema = new RandomSchemas(seed).schema();

    assertThat(SchemaDiffer.diff(schema, schema)).isEmpty();
    assertThat(Planner.plan(schema, schema, Intent.none()).isEmpty()).isTrue();
  }

  @Property(tries = 1000)
  void theUpgradeLeadsToTheDeclaredModel(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();
    Plan plan = Planner.plan(from, to, consentTo(from, to));
    Assume.that(plan.problems().stream().noneMatch(PlannerPropertiesTest::isCircle));

    assertThat(plan.problems()).isEmpty();
    assertThat(SchemaDiffer.diff(Replay.apply(from, plan.upgrade()), to)).isEmpty();
  }

  @Property(tries = 1000)
  void theDowngradeLeadsBack(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();
    Plan plan = Planner.plan(from, to, consentTo(from, to));
    Assume.that(plan.problems().isEmpty());
    Schema back = Replay.apply(Replay.apply(from, plan.upgrade()), plan.downgrade());

    assertThat(SchemaDiffer.diff(back, from)).isEmpty();
  }

  @Property(tries = 300)
  void thePlanIsAlwaysTheSame(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();

    assertThat(Planner.plan(from, to, consentTo(from, to)).upgrade())
        .isEqualTo(Planner.plan(from, to, consentTo(from, to)).upgrade());
  }

  /** Two columns that swap enum types, both of which lose labels, need two migrations. */
  private static boolean isCircle(Problem problem) {
    return problem.kind() == Problem.Kind.UNSUPPORTED;
  }

  /** Says yes to every drop, and how values are converted where only a person could know. */
  static Intent consentTo(Schema from, Schema to) {
    Intent.Builder intent = Intent.builder();
    for (Change change : SchemaDiffer.diff(from, to)) {
      if (change instanceof Change.TableRemoved removed) {
        intent.dropTable(removed.table().name());
      } else if (change instanceof Change.ColumnRemoved removed) {
        intent.dropColumn(removed.table(), removed.column().name());
      } else if (change instanceof Change.SequenceRemoved removed) {
        intent.dropSequence(removed.sequence().name());
      } else if (change instanceof Change.EnumLabelsChanged changed) {
        changed.before().labels().stream()
            .filter(label -> !changed.after().labels().contains(label))
            .forEach(
                label ->
                    intent.dropLabel(
                        changed.after().name(), label, changed.after().labels().get(0)));
      } else if (change instanceof Change.ColumnTypeChanged typed) {
        convert(intent, typed.table(), typed.before(), typed.after());
      }
    }
    return intent.build();
  }

  private static void convert(
      Intent.Builder intent, QualifiedName table, Column before, Column after) {
    boolean needsRule =
        !TypeCasts.isAutomatic(before.type(), after.type())
            || TypeCasts.loss(before.type(), after.type()) != null;
    if (needsRule && after.type().isBuiltin()) {
      intent.convert(
          table, after.name(), new ConversionRule(Map.of(), false, null, "NULL::" + after.type()));
    }
  }
}
